using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.TestCalls;

/// <summary>What hangs together with TestCall: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(TestCall))]
public sealed class TestCallRelations
{
    /// <summary>Who calls and pays; null for one through a gateway.</summary>
    [Authorize(Policies.Read)]
    public async Task<Customer?> GetCustomerAsync([Parent] TestCall call, CustomerById loader, CancellationToken cancellationToken) =>
        call.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>What it goes through; null for one of a customer.</summary>
    [Authorize(Policies.Read)]
    public async Task<Gateway?> GetGatewayAsync([Parent] TestCall call, GatewayById loader, CancellationToken cancellationToken) =>
        call.GatewayId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>Its attempts with SIP status, cause and price, in the order they were made; none until they are imported, moments after its end.</summary>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<CallRecord>> GetCallRecordsAsync([Parent] TestCall call, RecordsOfTestCall loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(call.Id, cancellationToken) ?? [];
}
