using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Forgets the sessions before a save of users, or of a setting that limits them, answers: on this server they end at once and not when the
/// notice arrives.
/// </summary>
internal sealed class UserChanges(IServiceProvider services) : SaveChangesInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Consider(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Consider(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    // A deleted user is no longer tracked here; the audit row is.
    private void Consider(DbContext db)
    {
        if (db.ChangeTracker.Entries<User>().Any() || db.ChangeTracker.Entries<EndedSession>().Any()
            || db.ChangeTracker.Entries<Setting>().Any() || db.ChangeTracker.Entries<AuditEntry>().Any(entry => entry.Entity.Kind == nameof(User)))
        {
            // Asked for here and not before: the sessions themselves need a context.
            services.GetRequiredService<StandingSessions>().Forget();
        }
    }
}
