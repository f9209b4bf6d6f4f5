using System.Net;
using System.Runtime.CompilerServices;
using TrunkFlow.Server.Api.Rest;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Settings;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

/// <summary>What clashes with what is stored is 409, and what names something that is not there says which.</summary>
public sealed class ConflictTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly RestClient rest = new(server.As(UserRole.Operator));

    [Theory]
    [InlineData("customers", "customer-code-taken", "code")]
    [InlineData("dids", "did-number-taken", "number")]
    [InlineData("providers", "provider-name-taken", "name")]
    [InlineData("gateways", "gateway-name-taken", "name")]
    [InlineData("routes", "route-name-taken", "name")]
    [InlineData("extensions", "extension-number-taken", "number")]
    public async Task A_name_that_is_taken_is_409_at_its_field(string resource, string problem, string field)
    {
        var scene = await RestScene.OfAsync(resource, server.Database);
        await rest.PostAsync(resource, scene.Add);
        scene.Add.Remove("trunks");
        var answer = await rest.PostAsync(resource, scene.Add);
        Assert.Equal((HttpStatusCode.Conflict, problem, field), (answer.Status, answer.Problem, answer.Field));
    }

    [Fact]
    public async Task The_same_price_twice_is_409()
    {
        var plan = Some.Plan();
        await server.Database.SaveAsync(plan);
        var price = new { tariffPlanId = plan.Id, prefix = "55", pricePerMinute = 0.1, validFrom = "2026-01-01T00:00:00-03:00" };
        await rest.AddAsync("tariffs", price);
        var answer = await rest.PostAsync("tariffs", price);
        Assert.Equal((HttpStatusCode.Conflict, "tariff-exists", "prefix"), (answer.Status, answer.Problem, answer.Field));
    }

    [Fact]
    public async Task An_address_of_another_customer_is_409_and_says_which_trunk()
    {
        var scene = await RestScene.OfAsync("customers", server.Database);
        await rest.AddAsync("customers", scene.Add);
        var answer = await rest.PostAsync("customers", scene.With("code", $"other-{Some.Number}"));
        Assert.Equal((HttpStatusCode.Conflict, "trunk-address-overlaps", "trunks[0].address"), (answer.Status, answer.Problem, answer.Field));
    }

    [Fact]
    public async Task What_is_in_use_is_not_removed()
    {
        var provider = Some.Provider();
        await server.Database.SaveAsync(provider, Some.Gateway(provider));
        var answer = await rest.DeleteAsync($"providers/{provider.Id}");
        Assert.Equal((HttpStatusCode.Conflict, "provider-in-use"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task A_reference_to_nothing_is_422_at_the_field_that_holds_it()
    {
        var answer = await rest.PostAsync("gateways", new { providerId = Guid.CreateVersion7(), name = "g", host = "sip.example.com" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "not-found", "providerId"), (answer.Status, answer.Problem, answer.Field));
    }

    [Fact]
    public void Every_refusal_that_is_about_other_rows_is_a_conflict()
    {
        // Those no address of the REST API can meet.
        Type[] elsewhere = [typeof(TariffPlanNameTakenException), typeof(TariffPlanInUseException), typeof(UsernameTakenException), typeof(CurrencyInUseException), typeof(ProviderRateExistsException)];
        var conflicts = typeof(Program).Assembly.GetTypes()
            .Where(type => typeof(RefusalException).IsAssignableFrom(type) && new[] { "Taken", "InUse", "Exists", "Overlaps", "Meanwhile", "AlreadyAllocated" }.Any(part => type.Name.Contains(part, StringComparison.Ordinal)))
            .Except(elsewhere).ToList();
        Assert.True(conflicts.Count > 12);
        Assert.All(conflicts, type => Assert.Equal(409, RefusalStatus.Of((RefusalException)RuntimeHelpers.GetUninitializedObject(type))));
    }
}
