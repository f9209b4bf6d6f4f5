using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Data.Partners;

/// <summary>The store for whoever acts: a partner gets the partner's, everybody else the whole.</summary>
internal sealed class ContextOfActor(IDbContextFactory<TrunkFlowDbContext> whole, IDbContextFactory<PartnerDbContext> partners, CurrentActor actor, TimeProvider clock)
    : IDbContextFactory<TrunkFlowDbContext>
{
    public TrunkFlowDbContext CreateDbContext()
    {
        if (actor.Value.CustomerId is not { } customer)
        {
            return whole.CreateDbContext();
        }

        var db = partners.CreateDbContext();
        db.Partner = customer;
        db.Moment = clock.GetUtcNow();
        // Every save in a transaction, whose first statement says whose it is.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return db;
    }
}
