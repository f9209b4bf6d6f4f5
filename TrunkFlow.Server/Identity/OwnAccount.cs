using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>The account of whoever is asking. It is looked for in the whole store: a partner's part of it has no users.</summary>
public sealed class OwnAccount([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, CurrentActor actor)
{
    public Task<User> FindAsync(CancellationToken cancellationToken) =>
        db.FindOrRefuseAsync<User>(actor.Value.UserId ?? Guid.Empty, cancellationToken, null);
}
