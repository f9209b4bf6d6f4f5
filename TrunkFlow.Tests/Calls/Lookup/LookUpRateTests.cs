using TrunkFlow.Server.Calls.Lookup;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Lookup;

public sealed class LookUpRateTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_longest_prefix_of_the_plan_prices_the_call_and_rounds_it_as_the_plan_says()
    {
        var plan = new TariffPlan(new TariffPlanDetails { Name = $"Plan {Some.Number}", RoundingMode = RoundingMode.Up, RoundingDigits = 2 });
        await database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms("55", 0.50m)), Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m)));
        var answer = await AskAsync("011 3333-4444", plan: plan.Id, seconds: 37);
        Assert.Equal(("+551133334444", "5511", 42, 0.07m), (answer.Number, answer.Sell!.Prefix, answer.Sell.Charge.BilledSeconds, answer.Sell.Charge.Amount));
    }

    [Fact]
    public async Task A_customers_own_price_comes_before_its_plans_even_where_the_plans_is_more_specific()
    {
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Own prices", TariffPlanId = plan.Id, AreaCode = "11" });
        await database.SaveAsync(plan, customer, Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m)), Tariff.OfCustomer(customer.Id, Some.Terms("55", 0.07m)));
        Assert.Equal(0.07m, (await AskAsync("3333-4444", customer: customer.Id)).Sell!.Terms.PricePerMinute);
    }

    [Theory]
    [InlineData("190", "=190")]
    [InlineData("0800 123 4567", "0800")]
    [InlineData("4004-1234", "=4004")]
    public async Task National_numbers_have_prices_of_their_own(string number, string prefix)
    {
        var plan = Some.Plan();
        await database.SaveAsync([plan, .. new[] { "=190", "0800", "=4004", "1", "19", "40", "8" }.Select(own => Tariff.OfPlan(plan.Id, Some.Terms(own, 0.01m)))]);
        Assert.Equal(prefix, (await AskAsync(number, plan: plan.Id)).Sell!.Prefix);
    }

    [Fact]
    public async Task Only_what_holds_at_the_moment_counts()
    {
        var plan = Some.Plan();
        var noon = new DateTimeOffset(2026, 12, 2, 15, 0, 0, TimeSpan.Zero);
        await database.SaveAsync(
            plan,
            Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m) with { ValidUntil = noon }),
            Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.20m) with { ValidFrom = noon }),
            Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.05m) with { ValidFrom = noon, TimeBand = "mon-sun 22:00-06:00" }));
        Assert.Equal(0.10m, (await AskAsync("1133334444", plan: plan.Id, at: noon.AddSeconds(-1))).Sell!.Terms.PricePerMinute);
        Assert.Equal(0.20m, (await AskAsync("1133334444", plan: plan.Id, at: noon)).Sell!.Terms.PricePerMinute);
        Assert.Equal(0.05m, (await AskAsync("1133334444", plan: plan.Id, at: noon.AddHours(12))).Sell!.Terms.PricePerMinute);
    }

    [Fact]
    public async Task Every_active_provider_makes_its_offer_the_cheapest_first_by_its_rate_or_its_cost_per_minute()
    {
        var plan = Some.Plan();
        var (cheap, dear, gone) = (Some.Provider(0.50m), Some.Provider(0.08m), new Provider(new ProviderDetails { Name = $"Gone {Some.Number}", Status = ProviderStatus.Suspended, CostPerMinute = 0.001m }));
        await database.SaveAsync(plan, cheap, dear, gone, Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.10m)), new ProviderRate(cheap.Id, Some.Terms("5511", 0.04m)), new ProviderRate(cheap.Id, Some.Terms("552", 9m)));
        var offers = (await OffersAsync(await AskAsync("1133334444", plan: plan.Id))).Where(offer => new[] { cheap.Id, dear.Id, gone.Id }.Contains(offer.ProviderId)).ToList();

        Assert.Equal([(cheap.Id, "5511", 0.06m, 0.6m, 1.5m), (dear.Id, null, 0.02m, 0.2m, 0.25m)], offers.Select(offer => (offer.ProviderId, offer.Buy.Prefix, offer.Profit!.Value, offer.Margin!.Value, offer.Markup!.Value)));
    }

    [Fact]
    public async Task Without_a_price_there_is_none_and_providers_still_charge()
    {
        var plan = Some.Plan();
        var provider = Some.Provider(0.30m);
        await database.SaveAsync(plan, provider);
        var answer = await AskAsync("+1 212 555 0100", plan: plan.Id);
        Assert.Null(answer.Sell);
        Assert.Equal((0.30m, null), ((await OffersAsync(answer)).Where(offer => offer.ProviderId == provider.Id).Select(offer => (offer.Buy.Charge.Amount, offer.Margin)).Single()));
    }

    [Fact]
    public async Task What_is_no_number_says_why_and_costs_nothing()
    {
        var answer = await AskAsync("1");
        Assert.Equal((null, NumberFault.Length), (answer.Number, answer.NumberFault));
        Assert.Empty(await OffersAsync(answer));
    }

    [Fact]
    public async Task A_plan_and_a_customer_at_once_and_a_call_of_days_are_refused()
    {
        Assert.Equal("tariffPlanId", (await Assert.ThrowsAsync<InvalidValueException>(() => AskAsync("1133334444", Guid.CreateVersion7(), Guid.CreateVersion7()))).Field);
        Assert.Equal("seconds", (await Assert.ThrowsAsync<InvalidValueException>(() => AskAsync("1133334444", seconds: 86_401))).Field);
        await Assert.ThrowsAsync<NotFoundException>(() => AskAsync("1133334444", plan: Guid.CreateVersion7()));
    }

    private Task<RateLookup> AskAsync(string number, Guid? plan = null, Guid? customer = null, DateTimeOffset? at = null, int seconds = 60)
    {
        var one = new OneDatabase(database);
        return new LookUpRate(one, one, database.Actor, database.Clock).RunAsync(new RateQuestion(number, plan, customer, at, seconds), CancellationToken.None);
    }

    private Task<IReadOnlyList<ProviderOffer>> OffersAsync(RateLookup lookup) => new ReadProviderOffers(new OneDatabase(database)).RunAsync(lookup, CancellationToken.None);
}
