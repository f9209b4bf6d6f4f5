using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>Calls that nobody paid for: without a price, below their cost, or in lines that could not be read.</summary>
public sealed class CallAlerts : IAlertRule
{
    public const string Unrated = "unrated";
    public const string Quarantine = "quarantine";
    public const string Loss = "negative-margin";

    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    public IReadOnlyList<string> Kinds { get; } = [Unrated, Quarantine, Loss];

    /// <summary>It adds up the sums of a day.</summary>
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = new List<AlertCondition>();
        var since = now - Lately;
        var rollups = db.CallRollups.Where(rollup => rollup.Hour >= since);
        if (await rollups.SumAsync(rollup => rollup.Unrated, cancellationToken) is > 0 and var unrated)
        {
            found.Add(new AlertCondition(Unrated, "calls", AlertSeverity.Warning, [Text(unrated)]));
        }

        if (await db.QuarantinedRows.CountAsync(QuarantinedRow.Waiting, cancellationToken) is > 0 and var lines)
        {
            found.Add(new AlertCondition(Quarantine, "lines", AlertSeverity.Warning, [Text(lines)]));
        }

        // One price that is wrong loses money on many customers, and is one thing to look at.
        var losses = await (
            from rollup in rollups
            where rollup.Destination != "" && rollup.Direction == CallDirection.Outbound
            join customer in db.Customers on rollup.CustomerId equals customer.Id
            where !customer.NegativeMarginAllowed
            group rollup by rollup.Destination into cell
            where cell.Sum(rollup => rollup.Sell) < cell.Sum(rollup => rollup.Buy)
            select new { Destination = cell.Key, Sell = cell.Sum(rollup => rollup.Sell), Buy = cell.Sum(rollup => rollup.Buy), Customers = cell.Select(rollup => rollup.CustomerId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        found.AddRange(losses.Select(loss => new AlertCondition(Loss, loss.Destination, AlertSeverity.Warning, [loss.Destination, Text(loss.Sell), Text(loss.Buy), Text(loss.Customers)])));
        return found;
    }

    private static string Text(IFormattable figure) => figure.ToString(null, CultureInfo.InvariantCulture);
}
