using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Customers;

/// <summary>What hangs together with Customer: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(Customer))]
public sealed class CustomerRelations
{
    /// <summary>The plan its calls are priced by.</summary>
    [Authorize(Policies.Own)]
    public async Task<TariffPlan?> GetTariffPlanAsync([Parent(nameof(Customer.TariffPlanId))] Customer customer, TariffPlanById loader, CancellationToken cancellationToken) =>
        customer.TariffPlanId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Its SIP accesses; extension customers have none.</summary>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<CustomerTrunk>> GetTrunksAsync([Parent(nameof(Customer.Id))] Customer customer, TrunksOfCustomer loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(customer.Id, cancellationToken) ?? [];

    /// <summary>What it has left.</summary>
    [Authorize(Policies.Own)]
    public Task<CustomerBalance?> GetBalanceAsync([Parent(nameof(Customer.Id))] Customer customer, BalanceOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(customer.Id, cancellationToken);

    /// <summary>
    /// Its calls in progress now, ringing and answered, on all switches: what <c>maxChannels</c> limits. Null while no switch has told, which is not the
    /// same as none.
    /// </summary>
    [Authorize(Policies.Own)]
    public Task<int?> GetActiveChannelsAsync([Parent(nameof(Customer.Code))] Customer customer, ActiveChannelsOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(customer.Code, cancellationToken);

    /// <summary>Every change of its balance, newest first.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<LedgerEntry>> GetLedgerAsync([Parent(nameof(Customer.Id))] Customer customer, PagingArguments paging, LedgerOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>Its extensions, by number.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Extension>> GetExtensionsAsync([Parent(nameof(Customer.Id))] Customer customer, PagingArguments paging, ExtensionsOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>The numbers it holds and held, latest first.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<CustomerDid>> GetAllocationsAsync([Parent(nameof(Customer.Id))] Customer customer, PagingArguments paging, AllocationsOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>Prices that hold for it alone, by prefix.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Tariff>> GetTariffsAsync([Parent(nameof(Customer.Id))] Customer customer, PagingArguments paging, TariffsOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>Routes that are for it alone, by priority.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public async Task<IReadOnlyList<OutboundRoute>> GetRoutesAsync([Parent(nameof(Customer.Id))] Customer customer, RoutesOfCustomer loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(customer.Id, cancellationToken) ?? [];

    /// <summary>Its calls, newest first.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<CallRecord>> GetCallRecordsAsync([Parent(nameof(Customer.Id))] Customer customer, PagingArguments paging, CallsOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>Its conferences, latest first.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Conference>> GetConferencesAsync([Parent] Customer customer, PagingArguments paging, ConferencesOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>The test calls made as it, newest first.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<TestCall>> GetTestCallsAsync([Parent] Customer customer, PagingArguments paging, TestCallsOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>What was or is to be looked at about it, latest first.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    [UsePaging(IncludeTotalCount = true)]
    public Task<Connection<Alert>> GetAlertsAsync([Parent] Customer customer, PagingArguments paging, AlertsOfCustomer loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(new PageOfOwner(customer.Id, paging), cancellationToken).ToConnectionAsync();

    /// <summary>The partners who sign in for it.</summary>
    [Authorize(Policies.Administer, ApplyPolicy.Validation)]
    public async Task<IReadOnlyList<User>> GetUsersAsync([Parent] Customer customer, UsersOfCustomer loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(customer.Id, cancellationToken) ?? [];

    /// <summary>The keys its partners’ programs use.</summary>
    [Authorize(Policies.OwnKeys)]
    public async Task<IReadOnlyList<ApiKey>> GetApiKeysAsync([Parent] Customer customer, ApiKeysOfCustomer loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(customer.Id, cancellationToken) ?? [];
}
