using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Simulation;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SimulationQueries
{
    /// <summary>What would become of a call: its number, the routes that match, the gateways in order, the prices, and why each other candidate was passed over. Nothing is called.</summary>
    /// <param name="customerId">Who calls.</param>
    /// <param name="number">As dialled.</param>
    /// <param name="at">The moment whose hours and prices hold; null: now.</param>
    /// <param name="trunkId">Through which of the customer's trunks, where its tech prefix matters.</param>
    /// <param name="callerId">The number the caller shows.</param>
    [Authorize(Policies.Read)]
    public async Task<CallSimulation?> SimulateCallAsync(
        Guid customerId, string number, DateTimeOffset? at, Guid? trunkId, string? callerId, SimulateCall operation, CancellationToken cancellationToken)
    {
        try
        {
            return await operation.RunAsync(new CallToSimulate(customerId, number, at, trunkId, callerId), cancellationToken);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
