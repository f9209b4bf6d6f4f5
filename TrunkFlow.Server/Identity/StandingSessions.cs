using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// What sessions are known to be good for, so that not every request asks the database. What was found holds only while <see cref="UserChangeNotices"/>
/// listens, until any user row changes on any server, and for a few seconds at most; otherwise the database is asked.
/// </summary>
public sealed class StandingSessions([FromKeyedServices(DataFeature.Whole)] IDbContextFactory<TrunkFlowDbContext> databases, TimeProvider clock)
{
    /// <summary>Bounds what a connection that died without a word can hide.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private const int MostSessions = 10_000;

    /// <summary>Raised when some session may have ended; open connections ask again then.</summary>
    public ChangeSignal Changes { get; } = new();

    private readonly Lock gate = new();
    private Dictionary<(Guid User, Guid Stamp, Guid Session), (Standing Standing, DateTimeOffset Until)> known = [];
    private bool isListening;
    private int generation;

    /// <summary>It stands while the user exists, is not disabled, and has not changed what the stamp stands for.</summary>
    public ValueTask<Standing> OfAsync(Guid user, Guid stamp, Guid session, CancellationToken cancellationToken)
    {
        int seen;
        lock (gate)
        {
            if (known.TryGetValue((user, stamp, session), out var found) && clock.GetUtcNow() < found.Until)
            {
                return ValueTask.FromResult(found.Standing);
            }

            seen = generation;
        }

        return AskAsync(user, stamp, session, seen, cancellationToken);
    }

    /// <summary>A user changed, or may have: what was found before counts no more, nor does an answer that is still on its way.</summary>
    public void Forget()
    {
        lock (gate)
        {
            generation++;
            known = [];
        }

        Changes.Raise();
    }

    /// <summary>Without notices nothing is remembered.</summary>
    public void Listening(bool value)
    {
        lock (gate)
        {
            isListening = value;
        }

        Forget();
    }

    private async ValueTask<Standing> AskAsync(Guid user, Guid stamp, Guid session, int seen, CancellationToken cancellationToken)
    {
        var asked = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var owing = db.OwingSecondFactor();
        var owes = await db.Users.Where(row => row.Id == user && row.SecurityStamp == stamp && !row.Disabled && !db.EndedSessions.Any(ended => ended.Id == session))
            .Select(row => (bool?)owing.Any(other => other.Id == row.Id)).FirstOrDefaultAsync(cancellationToken);
        var standing = owes switch { null => Standing.Ended, true => Standing.Limited, false => Standing.Whole };
        lock (gate)
        {
            if (standing != Standing.Ended && isListening && seen == generation && known.Count < MostSessions)
            {
                known[(user, stamp, session)] = (standing, asked + Freshness);
            }
        }

        return standing;
    }
}
