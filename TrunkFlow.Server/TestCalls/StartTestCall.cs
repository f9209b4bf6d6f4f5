using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.TestCalls;

/// <summary>Calls a number to see whether it comes through: as a customer would, or straight through a gateway. Exactly one of the two is named.</summary>
/// <param name="Number">The number to call, in international form; of a customer also one of its extensions.</param>
/// <param name="CustomerId">Who calls and pays: the call goes by the customer's routes and limits and is rated like any other.</param>
/// <param name="GatewayId">What it goes through, whatever the routes say; nobody pays for it, and the provider's price stands on its record.</param>
/// <param name="CallerId">The number to show, in international form; null: the one the customer shows, or none.</param>
public sealed record StartTestCallInput(string Number, Guid? CustomerId = null, Guid? GatewayId = null, string? CallerId = null);

public sealed class StartTestCall(TrunkFlowDbContext db, CallingNodes nodes, TellTestCall tell)
{
    public async Task<TestCall> RunAsync(StartTestCallInput input, CancellationToken cancellationToken)
    {
        var call = (input.CustomerId, input.GatewayId) switch
        {
            ({ } customer, null) => await OfCustomerAsync(customer, input, cancellationToken),
            (null, { } gateway) => await ThroughGatewayAsync(gateway, input, cancellationToken),
            _ => throw new InvalidValueException("customerId", "CustomerOrGateway"),
        };
        db.Add(call);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(call, cancellationToken);
        return call;
    }

    private async Task<TestCall> OfCustomerAsync(Guid id, StartTestCallInput input, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Customer>(id, "customerId");
        var typed = input.Number.Trim();
        var isExtension = await db.Extensions.AnyAsync(row => row.CustomerId == id && row.Number == typed, cancellationToken);
        var (number, shown) = (isExtension ? typed : PhoneNumber.Parse("number", typed), PhoneNumber.ParseOptional("callerId", input.CallerId));
        return TestCall.Of(customer, number, shown, await NodeAsync(cancellationToken));
    }

    private async Task<TestCall> ThroughGatewayAsync(Guid id, StartTestCallInput input, CancellationToken cancellationToken)
    {
        var gateway = await db.Gateways.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<Gateway>(id, "gatewayId");
        var (number, shown) = (PhoneNumber.Parse("number", input.Number), PhoneNumber.ParseOptional("callerId", input.CallerId));
        return TestCall.Through(gateway, number, shown, await NodeAsync(cancellationToken));
    }

    private async Task<string> NodeAsync(CancellationToken cancellationToken)
    {
        var node = await nodes.FindAsync(null, cancellationToken) ?? throw new TestCallsNotConfiguredException();
        return node.IsReady ? node.Key : throw new TestCallSwitchAwayException(node.Key, node.Refuses);
    }
}
