using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Tariffs;

public sealed class TariffOperationsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_price_holds_from_now_on_unless_said_otherwise()
    {
        var plan = await PlanAsync();
        var tariff = await AddAsync(new AddTariffInput { TariffPlanId = plan.Id, Prefix = "5511", PricePerMinute = 0.12m, Cost = 0.09m });
        Assert.Equal((database.Clock.Now, "5511", 0.25m), (tariff.ValidFrom, tariff.Prefix, tariff.Margin));
    }

    [Fact]
    public async Task A_negative_price_is_refused_at_its_field()
    {
        var plan = await PlanAsync();
        var refusal = await Assert.ThrowsAsync<InvalidValueException>(() => AddAsync(new AddTariffInput { TariffPlanId = plan.Id, Prefix = "55", PricePerMinute = -0.01m }));
        Assert.Equal("pricePerMinute", refusal.Field);
    }

    [Fact]
    public async Task The_same_prefix_from_the_same_moment_is_refused()
    {
        var plan = await PlanAsync();
        var input = new AddTariffInput { TariffPlanId = plan.Id, Prefix = "5521", PricePerMinute = 0.1m };
        await AddAsync(input);
        await Assert.ThrowsAsync<TariffExistsException>(() => AddAsync(input));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_price_belongs_either_to_a_plan_or_to_a_customer(bool both)
    {
        var plan = await PlanAsync();
        var customer = Some.TrunkCustomer();
        await database.SaveAsync(customer);
        var input = new AddTariffInput { TariffPlanId = both ? plan.Id : null, CustomerId = both ? customer.Id : null, Prefix = "55", PricePerMinute = 1 };
        Assert.Equal("tariffPlanId", (await Assert.ThrowsAsync<InvalidValueException>(() => AddAsync(input))).Field);
    }

    [Fact]
    public async Task Another_currency_than_the_installations_is_refused() =>
        await Assert.ThrowsAsync<WrongCurrencyException>(() =>
            RunAsync(db => new AddTariffPlan(db).RunAsync(new AddTariffPlanInput { Name = $"Plan {Some.Number}", Currency = "USD" }, CancellationToken.None)));

    [Fact]
    public async Task A_plan_somebody_subscribes_to_is_not_removed()
    {
        var plan = await PlanAsync();
        await database.SaveAsync(Some.TrunkCustomer(new CustomerDetails { Name = "Subscriber", TariffPlanId = plan.Id }));
        await Assert.ThrowsAsync<TariffPlanInUseException>(() => RunAsync(db => new DeleteTariffPlan(db).RunAsync(new DeleteTariffPlanInput(plan.Id), CancellationToken.None)));
    }

    private Task<TariffPlan> PlanAsync() =>
        RunAsync(db => new AddTariffPlan(db).RunAsync(new AddTariffPlanInput { Name = $"Plan {Some.Number}" }, CancellationToken.None));

    private Task<Tariff> AddAsync(AddTariffInput input) => RunAsync(db => new AddTariff(db, database.Clock).RunAsync(input, CancellationToken.None));

    private async Task<T> RunAsync<T>(Func<TrunkFlowDbContext, Task<T>> run)
    {
        await using var db = database.Open();
        return await run(db);
    }
}
