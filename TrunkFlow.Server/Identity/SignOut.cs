using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Ends the session it is called in, on every server, whoever else holds its token or cookie. Other sessions of the user go on.</summary>
public sealed class SignOut([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, OwnAccount account, CurrentActor actor, TimeProvider clock)
{
    public async Task<User> RunAsync(CancellationToken cancellationToken)
    {
        var user = await account.FindAsync(cancellationToken);
        var now = clock.GetUtcNow();
        // Neither a token nor a cookie that is not renewed lives longer.
        var over = now - AccessTokens.Lifetime;
        await db.EndedSessions.Where(session => session.EndedAt < over).ExecuteDeleteAsync(cancellationToken);
        if (actor.Value.SessionId is { } id && !await db.EndedSessions.AnyAsync(session => session.Id == id, cancellationToken))
        {
            db.EndedSessions.Add(new EndedSession(id, user.Id, now));
            await db.SaveChangesAsync(cancellationToken);
        }

        return user;
    }
}
