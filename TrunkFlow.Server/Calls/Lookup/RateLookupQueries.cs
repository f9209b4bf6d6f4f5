using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls.Lookup;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class RateLookupQueries
{
    /// <summary>What a call to a number costs: by the prices of a plan, by what a customer pays, or, with neither, only by what providers charge. A partner asks for itself. Null when there is no such plan or customer.</summary>
    /// <param name="number">As dialled.</param>
    /// <param name="tariffPlanId">By the prices of this plan.</param>
    /// <param name="customerId">By what this customer pays: its own prices, then its plan's.</param>
    /// <param name="at">The moment whose prices hold; null: now.</param>
    /// <param name="seconds">Of talk, at most a day.</param>
    [Authorize(Policies.Own)]
    public async Task<RateLookup?> RateLookupAsync(
        string number, Guid? tariffPlanId, Guid? customerId, DateTimeOffset? at, [DefaultValue(60)] int seconds, CurrentActor actor, LookUpRate operation, CancellationToken cancellationToken)
    {
        actor.Value.RequireNotPartner(tariffPlanId);
        try
        {
            return await operation.RunAsync(new RateQuestion(number, tariffPlanId, customerId, at, seconds), cancellationToken);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
