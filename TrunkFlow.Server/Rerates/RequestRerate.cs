using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Rerates;

/// <summary>Has the answered calls of a period priced again and compared. It changes nothing before it is applied.</summary>
/// <param name="From">Calls that began then or later.</param>
/// <param name="Until">Calls that began before; at most 93 days later.</param>
/// <param name="Reason">Why; it stands in the ledger of every customer it concerns.</param>
/// <param name="CustomerId">Only this customer's calls; null: everybody's.</param>
/// <param name="ProviderId">Only calls this provider carried; null: every provider's.</param>
/// <param name="UnratedOnly">Only calls that have no price.</param>
/// <param name="PresentPlans">By the tariff plans customers have now, because those they had were wrong; otherwise by those they had when they called.</param>
public sealed record RequestRerateInput(
    DateTimeOffset From, DateTimeOffset Until, string Reason, Guid? CustomerId = null, Guid? ProviderId = null, [property: DefaultValue(false)] bool UnratedOnly = false,
    [property: DefaultValue(false)] bool PresentPlans = false);

public sealed class RequestRerate(TrunkFlowDbContext db, CurrentActor actor, TellRerate tell, TimeProvider time)
{
    public async Task<Rerate> RunAsync(RequestRerateInput input, CancellationToken cancellationToken)
    {
        if (input.CustomerId is { } customer)
        {
            await db.FindOrRefuseAsync<Customer>(customer, cancellationToken, "customerId");
        }

        if (input.ProviderId is { } provider)
        {
            await db.FindOrRefuseAsync<Provider>(provider, cancellationToken, "providerId");
        }

        var rerate = new Rerate(input.From, input.Until, input.CustomerId, input.ProviderId, input.UnratedOnly, input.PresentPlans, input.Reason, actor.Value.Name, time.GetUtcNow());
        db.Rerates.Add(rerate);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(rerate, cancellationToken);
        return rerate;
    }
}
