using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Data;

/// <summary>
/// Adds to every save what belongs to it: times and versions, one audit row per changed row, and one sync request when something changed that
/// the switch must learn of. They commit with the change or not at all; a trigger on sync_requests notifies the listeners.
/// </summary>
public sealed class SavedChanges(TimeProvider time, CurrentActor actor) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Complete(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Complete(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Complete(DbContext db)
    {
        var now = time.GetUtcNow();
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in changed)
        {
            Stamp(entry, now);
            if (entry.Metadata.Says(ConfigurationRules.AuditAnnotation) && AuditTrail.Of(entry, actor.Value, now) is { } audit)
            {
                db.Add(audit);
            }
        }

        if (changed.Find(entry => entry.Metadata.Says(ConfigurationRules.SwitchAnnotation) && entry.Entity is not Setting { ConcernsSwitch: false }) is { } first)
        {
            db.Add(new SyncRequest(now, actor.Value.Name, first.Entity is Setting { Key: Setting.Publishing } ? SyncRequest.Mode : first.Metadata.ClrType.Name, AuditTrail.KeyOf(first)));
        }
    }

    private static void Stamp(EntityEntry entry, DateTimeOffset now)
    {
        if (entry.Entity is not Entity || entry.State == EntityState.Deleted)
        {
            return;
        }

        entry.Property(nameof(Entity.UpdatedAt)).CurrentValue = now;
        var version = entry.Property(nameof(Entity.Version));
        if (entry.State == EntityState.Added)
        {
            entry.Property(nameof(Entity.CreatedAt)).CurrentValue = now;
            version.CurrentValue = 1;
        }
        else
        {
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
