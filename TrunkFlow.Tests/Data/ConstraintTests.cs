using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Data;

/// <summary>What must never be is refused by PostgreSQL itself, and in the words of the rule.</summary>
public sealed class ConstraintTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Two_customers_cannot_have_the_same_code()
    {
        await database.SaveAsync(Some.TrunkCustomer(code: "twin"));
        var refusal = await Assert.ThrowsAsync<CustomerCodeTakenException>(() => database.SaveAsync(Some.TrunkCustomer(code: "TWIN")));
        Assert.Equal("code", refusal.Field);
        Assert.Contains("twin", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("198.51.100.0/24", "198.51.100.77")]
    [InlineData("192.0.2.9", "192.0.2.8/30")]
    [InlineData("2001:db8:1::/48", "2001:db8:1:2::5")]
    public async Task Two_customers_cannot_share_an_address(string taken, string wanted)
    {
        var first = Some.TrunkCustomer();
        first.AddTrunk(new CustomerTrunkDetails { Address = taken });
        var second = Some.TrunkCustomer();
        second.AddTrunk(new CustomerTrunkDetails { Address = wanted });
        await database.SaveAsync(first);
        var refusal = await Assert.ThrowsAsync<TrunkAddressOverlapsException>(() => database.SaveAsync(second));
        Assert.Equal("address", refusal.Field);
        Assert.Contains(wanted, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_customer_may_have_overlapping_addresses_and_several_trunks_that_sign_in()
    {
        var customer = Some.TrunkCustomer();
        customer.AddTrunk(new CustomerTrunkDetails { Address = "100.64.0.0/24" });
        customer.AddTrunk(new CustomerTrunkDetails { Address = "100.64.0.7", Port = 5062 });
        customer.AddTrunk(new CustomerTrunkDetails()).NewSecret();
        customer.AddTrunk(new CustomerTrunkDetails()).NewSecret();
        await database.SaveAsync(customer);
    }

    [Fact]
    public async Task A_number_cannot_have_two_holders_at_once()
    {
        var did = Some.Did();
        var first = Some.TrunkCustomer();
        var second = Some.TrunkCustomer();
        await database.SaveAsync(did, first, second);
        await using var one = database.Open();
        await using var other = database.Open();
        var seenByOne = await one.Dids.SingleAsync(row => row.Id == did.Id);
        var seenByOther = await other.Dids.SingleAsync(row => row.Id == did.Id);
        seenByOne.Allocate(first.Id, [Some.Ring("+5511987654321")], database.Clock.Now);
        seenByOther.Allocate(second.Id, [Some.Ring("+5511987654321")], database.Clock.Now);
        await one.SaveChangesAsync();
        await Assert.ThrowsAnyAsync<RefusalException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task Even_without_the_version_a_number_has_one_holder_at_a_time()
    {
        var (did, customer) = (Some.Did(), Some.TrunkCustomer());
        did.Allocate(customer.Id, [Some.Ring("+5511987654321")], database.Clock.Now);
        await database.SaveAsync(customer, did);
        await using var command = database.Source.CreateCommand(
            """
            INSERT INTO customer_dids (id, customer_id, did_id, valid_from, created_at, updated_at, version)
            SELECT gen_random_uuid(), customer_id, did_id, valid_from + interval '1 day', now(), now(), 1 FROM customer_dids WHERE did_id = $1
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = did.Id });
        var failure = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal("ex_customer_dids_did_id", failure.ConstraintName);
    }

    [Fact]
    public async Task A_released_number_may_be_held_by_the_next_customer()
    {
        var (did, first, second) = (Some.Did(), Some.TrunkCustomer(), Some.TrunkCustomer());
        var allocation = did.Allocate(first.Id, [Some.Ring("+5511987654321")], database.Clock.Now);
        await database.SaveAsync(first, second, did);
        await using var db = database.Open();
        did = await db.Dids.Include(row => row.Allocations).SingleAsync(row => row.Id == did.Id);
        did.Release(did.Allocations.Single(row => row.Id == allocation.Id), database.Clock.Now, database.Clock.Now.AddDays(90));
        did.EndQuarantine();
        did.Allocate(second.Id, [Some.Ring("+5511987654321")], database.Clock.Now.AddDays(1));
        await db.SaveChangesAsync();
        Assert.Equal(2, await db.CustomerDids.CountAsync(row => row.DidId == did.Id));
    }

    [Fact]
    public async Task A_number_cannot_ring_at_another_customers_extension()
    {
        var (owner, stranger, did) = (Some.ExtensionCustomer(), Some.ExtensionCustomer(), Some.Did());
        var extension = Some.Extension(stranger);
        await database.SaveAsync(owner, stranger, extension);
        did.Allocate(owner.Id, [Some.Ring(extension)], database.Clock.Now);
        await Assert.ThrowsAsync<ReferenceException>(() => database.SaveAsync(did));
    }

    [Fact]
    public async Task Names_and_numbers_that_identify_are_unique()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        var customer = Some.ExtensionCustomer();
        var plan = Some.Plan();
        await database.SaveAsync(provider, gateway, customer, plan, Some.Extension(customer, "200"), Some.Did("+551141001234"), Tariff.OfPlan(plan.Id, Some.Terms("5511")));
        await database.SaveAsync(new ProviderRate(provider.Id, Some.Terms("5511")), new User("maria", "hash", UserRole.Admin));

        await Assert.ThrowsAsync<ProviderNameTakenException>(() => database.SaveAsync(new Provider(new ProviderDetails { Name = provider.Name })));
        await Assert.ThrowsAsync<GatewayNameTakenException>(
            () => database.SaveAsync(new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = gateway.Name, Host = "192.0.2.1" })));
        await Assert.ThrowsAsync<ExtensionNumberTakenException>(() => database.SaveAsync(Some.Extension(customer, "200")));
        await Assert.ThrowsAsync<DidNumberTakenException>(() => database.SaveAsync(Some.Did("551141001234")));
        await Assert.ThrowsAsync<TariffPlanNameTakenException>(() => database.SaveAsync(new TariffPlan(new TariffPlanDetails { Name = plan.Name })));
        await Assert.ThrowsAsync<TariffExistsException>(() => database.SaveAsync(Tariff.OfPlan(plan.Id, Some.Terms("+5511"))));
        await Assert.ThrowsAsync<ProviderRateExistsException>(() => database.SaveAsync(new ProviderRate(provider.Id, Some.Terms("5511"))));
        await Assert.ThrowsAsync<UsernameTakenException>(() => database.SaveAsync(new User("Maria", "hash", UserRole.Viewer)));
    }

    [Fact]
    public async Task Of_many_rows_saved_at_once_the_refusal_names_none_rather_than_the_wrong_one()
    {
        await database.SaveAsync(Some.Did("+552130000005"));
        var range = Enumerable.Range(1, 9).Select(last => Some.Did($"+55213000000{last}"));
        var refusal = await Assert.ThrowsAsync<DidNumberTakenException>(() => database.SaveAsync([.. range]));
        Assert.Contains("…", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_on_a_route_cannot_be_removed()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        await database.SaveAsync(provider, gateway, Some.Route("5511", gateway));
        await using var db = database.Open();
        db.Remove(await db.Gateways.SingleAsync(row => row.Id == gateway.Id));
        await Assert.ThrowsAsync<ReferenceException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("UPDATE providers SET cost_per_minute = -0.01")]
    [InlineData("UPDATE providers SET increment = 0")]
    [InlineData("UPDATE providers SET status = 'gone'")]
    [InlineData("UPDATE tariffs SET price_per_minute = -1")]
    [InlineData("UPDATE tariffs SET increment = -6")]
    [InlineData("UPDATE tariffs SET prefix = '55 11'")]
    [InlineData("UPDATE tariffs SET prefix = '+5511'")]
    [InlineData("UPDATE tariffs SET prefix = '='")]
    [InlineData("UPDATE provider_rates SET prefix = '551100000000000000'")]
    [InlineData("UPDATE tariffs SET valid_until = valid_from")]
    [InlineData("UPDATE tariffs SET customer_id = (SELECT id FROM customers LIMIT 1)")]
    [InlineData("UPDATE customers SET credit_limit = -1")]
    [InlineData("UPDATE dids SET number = '1130001234'")]
    [InlineData("UPDATE gateways SET port = 0")]
    [InlineData("UPDATE users SET role = 'partner'")]
    public async Task A_value_that_must_never_be_is_refused_whoever_writes_it(string sql)
    {
        var (provider, plan) = (Some.Provider(), Some.Plan());
        await database.SaveAsync(provider, plan, Some.Gateway(provider), Some.TrunkCustomer(), Some.Did(), Tariff.OfPlan(plan.Id, Some.Terms()), new ProviderRate(provider.Id, Some.Terms()), new User($"user{Some.Number}", "hash", UserRole.Viewer));
        await using var command = database.Source.CreateCommand(sql);
        var failure = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.CheckViolation, failure.SqlState);
    }

    [Theory]
    [InlineData("UPDATE ledger_entries SET amount = 1000000")]
    [InlineData("DELETE FROM ledger_entries")]
    [InlineData("UPDATE audit_entries SET actor_name = 'nobody'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    public async Task The_ledger_and_the_audit_log_are_never_rewritten(string sql)
    {
        var customer = Some.TrunkCustomer();
        var entry = new LedgerEntry
        {
            Id = Guid.CreateVersion7(),
            CustomerId = customer.Id,
            Seq = 1,
            Amount = 10m,
            BalanceAfter = 10m,
            Cause = LedgerCause.TopUp,
            ActorName = "maria",
            CreatedAt = database.Clock.Now,
        };
        await database.SaveAsync(customer, entry);
        await using var command = database.Source.CreateCommand(sql);
        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
    }
}
