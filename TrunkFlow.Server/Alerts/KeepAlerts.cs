using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts;

/// <summary>Makes the alerts say what holds: raises what is new, ends what is over. Of all servers one does it at a time.</summary>
public sealed partial class KeepAlerts(
    IDbContextFactory<TrunkFlowDbContext> contexts, IEnumerable<IAlertRule> rules, TellAlert tell, TimeProvider time, ILogger<KeepAlerts> logger)
{
    /// <summary>What comes back so soon is the same alert once more: a gateway that comes and goes does not fill the list.</summary>
    private static readonly TimeSpan ComesBack = TimeSpan.FromMinutes(10);

    /// <summary>A figure in a sentence that changes all the time is not worth a write each.</summary>
    private static readonly TimeSpan RefreshedAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<IAlertRule, DateTimeOffset> asked = new();

    /// <returns>What changed; nothing when another server is at it.</returns>
    public async Task<IReadOnlyList<AlertChange>> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended('trunkflow alerts', 0)) AS \"Value\"").SingleAsync(cancellationToken))
        {
            return [];
        }

        var now = time.GetUtcNow();
        var recently = now - ComesBack;
        var known = await db.Alerts.Where(alert => alert.ResolvedAt == null || alert.ResolvedAt >= recently).ToListAsync(cancellationToken);
        var changes = new List<AlertChange>();
        foreach (var (rule, found) in await FindAsync(now, cancellationToken))
        {
            Reconcile(db, known, rule, found, now, changes);
        }

        var deliveries = changes.Count == 0 ? [] : await DeliveriesAsync(db, changes, now, cancellationToken);
        db.WebhookDeliveries.AddRange(deliveries);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var change in changes)
        {
            await tell.AboutAsync(change, cancellationToken);
        }

        if (deliveries.Count > 0)
        {
            await tell.DeliveriesWaitAsync(cancellationToken);
        }

        return changes;
    }

    /// <summary>What every webhook is to be told of the changes; that something is over also where it has become less urgent since it was told.</summary>
    private static async Task<List<WebhookDelivery>> DeliveriesAsync(TrunkFlowDbContext db, List<AlertChange> changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var webhooks = await db.Webhooks.AsNoTracking().Where(webhook => webhook.Enabled).ToListAsync(cancellationToken);
        var severities = db.Alerts.Local.ToDictionary(alert => alert.Id, alert => alert.Severity);
        var over = changes.Where(change => change.Event == AlertEvent.Resolved).Select(change => (Guid?)change.AlertId).ToList();
        var told = over.Count == 0 ? []
            : await db.WebhookDeliveries.Where(delivery => over.Contains(delivery.AlertId)).Select(delivery => new { delivery.WebhookId, delivery.AlertId }).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. webhooks.SelectMany(webhook => changes
                .Where(change => severities[change.AlertId] >= webhook.LeastSeverity || (over.Contains(change.AlertId) && told.Exists(known => known.WebhookId == webhook.Id && known.AlertId == change.AlertId)))
                .Select(change => new WebhookDelivery(webhook.Id, change, now))),
        ];
    }

    /// <summary>A rule that is not asked, or fails, says nothing: neither that something holds nor that it is over.</summary>
    private async Task<List<(IAlertRule Rule, IReadOnlyList<AlertCondition> Found)>> FindAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = new List<(IAlertRule, IReadOnlyList<AlertCondition>)>();
        foreach (var rule in rules.Where(rule => !asked.TryGetValue(rule, out var last) || now - last >= rule.Every))
        {
            asked[rule] = now;
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                all.Add((rule, await rule.FindAsync(db, now, cancellationToken)));
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotFound(rule.GetType().Name, fault.Message);
            }
        }

        return all;
    }

    private static void Reconcile(
        TrunkFlowDbContext db, List<Alert> known, IAlertRule rule, IReadOnlyList<AlertCondition> found, DateTimeOffset now, List<AlertChange> changes)
    {
        var held = found.DistinctBy(condition => (condition.Kind, condition.Subject)).ToDictionary(condition => (condition.Kind, condition.Subject));
        foreach (var condition in held.Values)
        {
            var alert = known.Where(alert => alert.Kind == condition.Kind && alert.Subject == condition.Subject).MaxBy(alert => alert.RaisedAt);
            if (alert is null)
            {
                alert = new Alert(condition.Kind, condition.Subject, condition.Severity, condition.Arguments, now, condition.CustomerId);
                db.Alerts.Add(alert);
                changes.Add(new AlertChange(alert.Id, AlertEvent.Raised));
            }
            else if (alert.ResolvedAt is not null)
            {
                alert.Again(condition.Severity, condition.Arguments, now);
                changes.Add(new AlertChange(alert.Id, AlertEvent.Raised));
            }
            else if (condition.Severity > alert.Severity)
            {
                // Who is told of urgent things only has not heard of it yet.
                alert.Stands(condition.Severity, condition.Arguments, now);
                changes.Add(new AlertChange(alert.Id, AlertEvent.Raised));
            }
            else if (alert.Severity != condition.Severity || (now - alert.LastAt >= RefreshedAfter && !alert.Arguments.SequenceEqual(condition.Arguments)))
            {
                alert.Stands(condition.Severity, condition.Arguments, now);
            }
        }

        foreach (var alert in known.Where(alert => alert.ResolvedAt is null && rule.Kinds.Contains(alert.Kind) && !held.ContainsKey((alert.Kind, alert.Subject))))
        {
            alert.Resolve(now);
            changes.Add(new AlertChange(alert.Id, AlertEvent.Resolved));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Rule} could not be asked what asks for attention: {Reason}")]
    private partial void LogNotFound(string rule, string reason);
}
