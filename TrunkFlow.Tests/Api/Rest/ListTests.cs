using System.Text.Json;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

/// <summary>Lists: page after page through their own links, and what they may be narrowed by.</summary>
public sealed class ListTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly RestClient rest = new(server.As(UserRole.Operator));

    [Theory]
    [InlineData("dids?limit=3&number=5517&count=true")]
    [InlineData("dids?limit=4&number=%2B5517&status=FREE")]
    public async Task Following_the_links_shows_every_row_once_while_others_are_added(string address)
    {
        var before = await AddAsync(13);
        var shown = await rest.AllAsync(address, async () => await AddAsync(1));
        var ids = shown.ConvertAll(Id);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(before.Except(ids));
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public async Task The_count_is_told_only_when_asked_for()
    {
        await AddAsync(2);
        var counted = await rest.GetAsync("dids?limit=1&number=5517&count=true");
        Assert.True(int.Parse(counted.Headers["X-Total-Count"], System.Globalization.CultureInfo.InvariantCulture) >= 2);
        Assert.Single(counted.Json.EnumerateArray());
        Assert.Contains("count=true", counted.Next, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Total-Count", (await rest.GetAsync("dids?limit=1")).Headers.Keys);
    }

    [Fact]
    public async Task Without_a_limit_there_are_twenty_and_the_last_page_leads_nowhere()
    {
        await AddAsync(25);
        var first = await rest.GetAsync("dids?number=5517");
        Assert.Equal(20, first.Json.GetArrayLength());
        Assert.NotNull(first.Next);
        Assert.Null((await rest.GetAsync("dids?number=5517&limit=200")).Next);
    }

    [Fact]
    public async Task Customers_are_found_by_what_people_know_of_them()
    {
        var number = Some.Number;
        var id = await rest.AddAsync("customers", new { code = $"find-{number}", type = "EXTENSION", name = $"Café 100% {number}", legalName = $"Padaria São Joao {number} Ltda", taxId = "11.222.333/0001-81" });
        foreach (var address in (string[])[
            $"search=caf%C3%A9%20100%25%20{number}", $"search=CAFE%20100%25%20{number}", $"search=padaria%20sao%20jo%C3%A3o%20{number}", $"search=FIND-{number}", $"code=find-{number}", $"code=find-{number}&type=EXTENSION&status=ACTIVE", $"search=11222333000181&code=find-{number}"])
        {
            Assert.Equal([id], (await rest.AllAsync($"customers?{address}")).Select(Id));
        }

        foreach (var address in (string[])[$"code=find-{number}&type=TRUNK", $"code=find-{number}&status=BLOCKED", $"search=100_%20{number}", $"code=find-{number}&tariffPlanId={Guid.CreateVersion7()}"])
        {
            Assert.Empty(await rest.AllAsync($"customers?{address}"));
        }
    }

    [Fact]
    public async Task Other_lists_are_narrowed_by_what_they_belong_to()
    {
        var (customer, provider, plan) = (Some.ExtensionCustomer(), Some.Provider(), Some.Plan());
        var gateway = Some.Gateway(provider);
        var (extension, route) = (Some.Extension(customer), Some.Route("55", gateway));
        var did = Some.Did();
        await server.Database.SaveAsync(customer, provider, plan, gateway, extension, route, did);
        var tariff = await rest.AddAsync("tariffs", new { tariffPlanId = plan.Id, prefix = "5511", pricePerMinute = 0.1, validFrom = "2026-01-01T00:00:00Z", validUntil = "2026-02-01T00:00:00Z" });
        await rest.PostAsync($"dids/{did.Id}/allocate", new { customerId = customer.Id, destinations = new[] { new { kind = "EXTENSION", targetId = extension.Id } } });

        await AssertOnlyAsync(gateway.Id, $"gateways?providerId={provider.Id}", $"&enabled=true&search={Uri.EscapeDataString(gateway.Name)}", "&enabled=false");
        await AssertOnlyAsync(route.Id, $"routes?gatewayId={gateway.Id}", "&enabled=true", $"&customerId={customer.Id}");
        await AssertOnlyAsync(extension.Id, $"extensions?customerId={customer.Id}", $"&number={extension.Number[..2]}", "&number=99999999");
        await AssertOnlyAsync(tariff, $"tariffs?tariffPlanId={plan.Id}", "&prefix=55&validAt=2026-01-31T23:59:59Z", "&validAt=2026-02-01T00:00:00Z");
        await AssertOnlyAsync(did.Id, $"dids?customerId={customer.Id}", "&status=ALLOCATED&type=GEOGRAPHIC", $"&providerId={provider.Id}");
        await AssertOnlyAsync(provider.Id, $"providers?search={Uri.EscapeDataString(provider.Name)}", "&status=ACTIVE&type=BOTH", "&status=SUSPENDED");
    }

    private async Task AssertOnlyAsync(Guid id, string address, string stillThere, string gone)
    {
        Assert.Equal([id], (await rest.AllAsync(address)).Select(Id));
        Assert.Equal([id], (await rest.AllAsync(address + stillThere)).Select(Id));
        Assert.Empty(await rest.AllAsync(address + gone));
    }

    private async Task<List<Guid>> AddAsync(int count)
    {
        var dids = Enumerable.Range(0, count).Select(_ => Some.Did($"+5517{Some.Number:0000000}")).ToList();
        await server.Database.SaveAsync([.. dids]);
        return dids.ConvertAll(did => did.Id);
    }

    private static Guid Id(JsonElement row) => row.GetProperty("id").GetGuid();
}
