using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>Input that breaks a rule is answered with a typed error at its field, and nothing of it is saved.</summary>
[Trait("engine", "any")]
public sealed class BadInputTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient api = server.As(UserRole.Operator);

    [Fact]
    public async Task A_duplicate_code()
    {
        var code = await AddCustomerAsync();
        await RefusedAsync("addCustomer", new { code, type = "TRUNK", name = "Second" }, "CustomerCodeTakenError", "code");
    }

    [Fact]
    public async Task An_overlapping_trunk_address()
    {
        await AddCustomerAsync("203.0.113.0/28");
        await RefusedAsync(
            "addCustomer", new { code = Code(), type = "TRUNK", name = "Second", trunks = new[] { new { address = "203.0.113.5" } } }, "TrunkAddressOverlapsError", "trunks[0].address");
    }

    [Theory]
    [InlineData("sip.example.com\n[evil]")]
    [InlineData("sip.example.com;")]
    [InlineData("#include /etc/passwd")]
    public async Task A_gateway_host_that_is_none(string host) =>
        await RefusedAsync("addGateway", new { providerId = await AddProviderAsync(), name = $"gw-{Some.Number}", host }, "InvalidValueError", "host");

    [Theory]
    [InlineData("_55[")]
    [InlineData("55,1,Dial(x)")]
    [InlineData("")]
    public async Task A_pattern_that_is_none(string pattern) =>
        await RefusedAsync("addRoute", new { name = $"route-{Some.Number}", pattern, block = true }, "InvalidValueError", "pattern");

    [Fact]
    public async Task A_negative_price()
    {
        var plan = await api.MutateAsync("addTariffPlan", new { name = $"plan-{Some.Number}" }, "tariffPlan { id }");
        var id = plan.GetProperty("tariffPlan").GetProperty("id").GetGuid();
        await RefusedAsync("addTariff", new { tariffPlanId = id, prefix = "55", pricePerMinute = -0.01m }, "InvalidValueError", "pricePerMinute");
    }

    [Fact]
    public async Task A_reference_to_nothing() =>
        await RefusedAsync("addGateway", new { providerId = Guid.CreateVersion7(), name = $"gw-{Some.Number}", host = "sip.example.com" }, "NotFoundError", "providerId");

    private static string Code() => $"c-{Some.Number}";

    private async Task RefusedAsync(string mutation, object input, string errorType, string field)
    {
        var before = await CountAsync();
        var refusal = await api.RefusalAsync(mutation, input, errorType);
        Assert.Equal((errorType, field), (refusal.Type, refusal.Field));
        Assert.NotEmpty(refusal.Message);
        Assert.Equal(before, await CountAsync());
    }

    private async Task<(int Customers, int Gateways, int Routes, int Tariffs, int Audited, int Requests)> CountAsync()
    {
        await using var db = server.Database.Open();
        return (await db.Customers.CountAsync(), await db.Gateways.CountAsync(), await db.Routes.CountAsync(), await db.Tariffs.CountAsync(),
            await db.AuditEntries.CountAsync(), await db.SyncRequests.CountAsync());
    }

    private async Task<string> AddCustomerAsync(string? address = null)
    {
        var code = Code();
        var trunks = address is null ? [] : new[] { new { address } };
        var payload = await api.MutateAsync("addCustomer", new { code, type = "TRUNK", name = "First", trunks }, "customer { code }");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return code;
    }

    private async Task<Guid> AddProviderAsync() =>
        (await api.MutateAsync("addProvider", new { name = $"provider-{Some.Number}" }, "provider { id }")).GetProperty("provider").GetProperty("id").GetGuid();
}
