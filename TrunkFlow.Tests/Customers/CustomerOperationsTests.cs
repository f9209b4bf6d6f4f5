using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Customers;

public sealed class CustomerOperationsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_new_customer_comes_with_a_balance_an_audit_row_and_one_request_to_publish()
    {
        await using var before = database.Open();
        var requests = await before.SyncRequests.CountAsync();
        var customer = await AddAsync(Input() with { Trunks = [new CustomerTrunkDetails { Address = "198.51.100.1" }] });
        await using var db = database.Open();
        Assert.Equal(0, (await db.CustomerBalances.SingleAsync(row => row.CustomerId == customer.Id)).Balance);
        Assert.Equal("198.51.100.1/32", (await db.CustomerTrunks.SingleAsync(row => row.CustomerId == customer.Id)).Address.ToString());
        Assert.Equal(requests + 1, await db.SyncRequests.CountAsync());
        Assert.Contains(await db.AuditEntries.ToListAsync(), entry => entry.Kind == "Customer" && entry.SubjectId == customer.Id.ToString());
    }

    [Fact]
    public async Task A_code_is_taken_once_and_nothing_of_the_second_is_saved()
    {
        var first = await AddAsync(Input());
        var refusal = await Assert.ThrowsAsync<CustomerCodeTakenException>(() => AddAsync(Input() with { Code = first.Code, Name = "Second" }));
        Assert.Equal("code", refusal.Field);
        await using var db = database.Open();
        Assert.False(await db.Customers.AnyAsync(customer => customer.Name == "Second"));
    }

    [Theory]
    [InlineData("203.0.113.0/29", "203.0.113.4")]
    [InlineData("203.0.113.20", "203.0.113.16/28")]
    [InlineData("2001:db8::/64", "2001:db8::1")]
    public async Task An_address_that_overlaps_with_another_customers_is_refused_at_its_trunk(string taken, string asked)
    {
        await AddAsync(Input() with { Trunks = [new CustomerTrunkDetails { Address = taken }] });
        var refusal = await Assert.ThrowsAsync<TrunkAddressOverlapsException>(() => AddAsync(Input() with
        {
            Trunks = [new CustomerTrunkDetails { Address = "198.51.100.77" }, new CustomerTrunkDetails { Address = asked }],
        }));
        Assert.Equal("trunks[1].address", refusal.Field);
    }

    [Fact]
    public async Task An_address_calls_come_from_by_a_gateway_is_no_customers()
    {
        var provider = Some.Provider();
        await database.SaveAsync(provider, Some.Gateway(provider, "198.18.4.1", "198.18.4.0/29"));
        var refusal = await Assert.ThrowsAsync<TrunkAddressOverlapsException>(() => AddAsync(Input() with { Trunks = [new CustomerTrunkDetails { Address = "198.18.4.3" }] }));
        Assert.Equal("trunks[0].address", refusal.Field);
    }

    [Fact]
    public async Task A_customer_may_use_overlapping_addresses_of_its_own()
    {
        var customer = await AddAsync(Input() with
        {
            Trunks = [new CustomerTrunkDetails { Address = "192.0.2.0/28" }, new CustomerTrunkDetails { Address = "192.0.2.3", Port = 5062 }],
        });
        Assert.Equal(2, customer.Trunks.Count);
    }

    [Fact]
    public async Task An_edit_keeps_changes_adds_and_removes_trunks_as_the_list_says()
    {
        var customer = await AddAsync(Input() with
        {
            Trunks = [new CustomerTrunkDetails { Address = "100.64.1.1" }, new CustomerTrunkDetails { Address = "100.64.1.2" }],
        });
        await using var db = database.Open();
        var edited = await new EditCustomer(db).RunAsync(new EditCustomerInput
        {
            Id = customer.Id,
            Version = customer.Version,
            Name = "Renamed",
            Trunks = [new EditTrunkInput { Id = customer.Trunks[1].Id, Address = "100.64.1.22" }, new EditTrunkInput { Address = "100.64.1.3" }],
        }, CancellationToken.None);
        Assert.Equal("Renamed", edited.Name);
        await using var after = database.Open();
        var trunks = await after.CustomerTrunks.Where(row => row.CustomerId == customer.Id).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync();
        Assert.Equal(["100.64.1.22", "100.64.1.3"], trunks.Select(trunk => NetworkAddress.Text(trunk.Address!.Value)));
        Assert.Equal(customer.Trunks[1].Id, trunks[0].Id);
        Assert.Equal(customer.Trunks[1].EndpointName, trunks[0].EndpointName);
    }

    [Fact]
    public async Task An_edit_of_an_older_version_is_refused_and_changes_nothing()
    {
        var customer = await AddAsync(Input());
        var input = new EditCustomerInput { Id = customer.Id, Version = customer.Version, Name = "First editor" };
        await RunAsync(db => new EditCustomer(db).RunAsync(input, CancellationToken.None));
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() =>
            RunAsync(db => new EditCustomer(db).RunAsync(input with { Name = "Second editor" }, CancellationToken.None)));
        await using var after = database.Open();
        Assert.Equal("First editor", (await after.Customers.SingleAsync(row => row.Id == customer.Id)).Name);
    }

    [Fact]
    public async Task A_customer_with_an_extension_is_not_removed_and_one_with_nothing_is()
    {
        var customer = await AddAsync(Input() with { Type = CustomerType.Extension });
        await database.SaveAsync(Some.Extension(customer));
        await Assert.ThrowsAsync<CustomerInUseException>(() => DeleteAsync(customer));
        var unused = await AddAsync(Input() with { Trunks = [new CustomerTrunkDetails { Address = "100.64.2.1" }] });
        await DeleteAsync(unused);
        await using var db = database.Open();
        Assert.False(await db.Customers.AnyAsync(row => row.Id == unused.Id));
        Assert.False(await db.CustomerTrunks.AnyAsync(row => row.CustomerId == unused.Id));
    }

    [Fact]
    public async Task A_plan_that_does_not_exist_is_refused_at_its_field()
    {
        var refusal = await Assert.ThrowsAsync<NotFoundException>(() => AddAsync(Input() with { TariffPlanId = Guid.CreateVersion7() }));
        Assert.Equal("tariffPlanId", refusal.Field);
    }

    [Fact]
    public async Task Blocking_and_unblocking_are_saved_with_their_reason()
    {
        var customer = await AddAsync(Input());
        var blocked = await RunAsync(db => new BlockCustomer(db).RunAsync(new BlockCustomerInput(customer.Id, CustomerStatus.BlockedOut, "Unpaid"), CancellationToken.None));
        Assert.Equal((CustomerStatus.BlockedOut, "Unpaid"), (blocked.Status, blocked.BlockedReason));
        var free = await RunAsync(db => new UnblockCustomer(db).RunAsync(new UnblockCustomerInput(customer.Id), CancellationToken.None));
        Assert.Equal((CustomerStatus.Active, (string?)null), (free.Status, free.BlockedReason));
    }

    [Fact]
    public async Task Several_are_blocked_unblocked_and_moved_to_a_plan_at_once_or_none_of_them()
    {
        var (first, second) = (await AddAsync(Input()), await AddAsync(Input()));
        var plan = Some.Plan();
        await database.SaveAsync(plan);
        Guid[] both = [first.Id, second.Id, first.Id], withNobody = [first.Id, Guid.CreateVersion7()];
        Assert.Equal("ids", (await Assert.ThrowsAsync<NotFoundException>(() => RunAsync(db => new BlockCustomers(db).RunAsync(new BlockCustomersInput(withNobody), default)))).Field);
        Assert.Equal("ids", (await Assert.ThrowsAsync<InvalidValueException>(() => RunAsync(db => new BlockCustomers(db).RunAsync(new BlockCustomersInput([]), default)))).Field);
        Assert.Equal("status", (await Assert.ThrowsAsync<InvalidValueException>(() => RunAsync(db => new BlockCustomers(db).RunAsync(new BlockCustomersInput(both, CustomerStatus.Active), default)))).Field);
        Assert.Equal((CustomerStatus.Active, CustomerStatus.Active), await StatusesAsync());

        Assert.Equal(2, (await RunAsync(db => new BlockCustomers(db).RunAsync(new BlockCustomersInput(both, CustomerStatus.BlockedIn, "Tried"), default))).Count);
        Assert.Equal((CustomerStatus.BlockedIn, CustomerStatus.BlockedIn), await StatusesAsync());
        await RunAsync(db => new UnblockCustomers(db).RunAsync(new UnblockCustomersInput([second.Id]), default));
        Assert.Equal((CustomerStatus.BlockedIn, CustomerStatus.Active), await StatusesAsync());

        Assert.Equal("tariffPlanId", (await Assert.ThrowsAsync<NotFoundException>(() => RunAsync(db => new AssignTariffPlan(db).RunAsync(new AssignTariffPlanInput(both, Guid.Empty), default)))).Field);
        await RunAsync(db => new AssignTariffPlan(db).RunAsync(new AssignTariffPlanInput(both, plan.Id), default));
        await using var after = database.Open();
        Assert.Equal(2, await after.Customers.CountAsync(customer => customer.TariffPlanId == plan.Id));

        async Task<(CustomerStatus First, CustomerStatus Second)> StatusesAsync()
        {
            await using var db = database.Open();
            return ((await db.Customers.SingleAsync(row => row.Id == first.Id)).Status, (await db.Customers.SingleAsync(row => row.Id == second.Id)).Status);
        }
    }

    [Fact]
    public async Task Several_are_removed_only_where_nothing_belongs_to_any_of_them()
    {
        var (first, second) = (await AddAsync(Input()), await AddAsync(Input()));
        var refusal = await Assert.ThrowsAsync<CustomerInUseException>(() => RunAsync(async db =>
        {
            db.Add(Some.Extension(second));
            await db.SaveChangesAsync();
            return await new DeleteCustomers(db).RunAsync(new DeleteCustomersInput([first.Id, second.Id]), default);
        }));
        Assert.Contains(second.Code, refusal.Message, StringComparison.Ordinal);
        await RunAsync(db => new DeleteCustomers(db).RunAsync(new DeleteCustomersInput([first.Id]), default));
        await using var after = database.Open();
        Assert.False(await after.Customers.AnyAsync(customer => customer.Id == first.Id));
        Assert.True(await after.Customers.AnyAsync(customer => customer.Id == second.Id));
    }

    [Fact]
    public async Task A_trunk_that_signs_in_gets_a_secret_that_is_shown_once()
    {
        var customer = await AddAsync(Input() with { Trunks = [new CustomerTrunkDetails()] });
        var shown = await RunAsync(db => new ResetTrunkSecret(db).RunAsync(new ResetTrunkSecretInput(customer.Trunks[0].Id), CancellationToken.None));
        Assert.True(shown.Secret.Length >= 20);
        await using var after = database.Open();
        var trunk = await after.CustomerTrunks.SingleAsync(row => row.Id == customer.Trunks[0].Id);
        Assert.Equal(SipSecret.Digest(trunk.EndpointName, shown.Secret), trunk.SecretDigest);
    }

    private static AddCustomerInput Input() => new() { Code = $"c-{Some.Number}", Type = CustomerType.Trunk, Name = "Customer" };

    private Task<Customer> AddAsync(AddCustomerInput input) => RunAsync(db => new AddCustomer(db).RunAsync(input, CancellationToken.None));

    private Task<Customer> DeleteAsync(Customer customer) =>
        RunAsync(db => new DeleteCustomer(db).RunAsync(new DeleteCustomerInput(customer.Id), CancellationToken.None));

    private async Task<T> RunAsync<T>(Func<TrunkFlowDbContext, Task<T>> run)
    {
        await using var db = database.Open();
        return await run(db);
    }
}
