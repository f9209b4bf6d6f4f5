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

        // A customer's calls to a prefix have one price; what others earn there must not hide what it loses.
        var losses = await (
            from rollup in rollups
            where rollup.Destination != "" && rollup.Direction == CallDirection.Outbound
            join customer in db.Customers on rollup.CustomerId equals customer.Id
            where !customer.NegativeMarginAllowed
            group rollup by new { rollup.Destination, rollup.CustomerId } into cell
            where cell.Sum(rollup => rollup.Sell) < cell.Sum(rollup => rollup.Buy)
            select new { cell.Key.Destination, Sell = cell.Sum(rollup => rollup.Sell), Buy = cell.Sum(rollup => rollup.Buy) }).ToListAsync(cancellationToken);
        // A price that is wrong for many is one thing to look at.
        found.AddRange(losses.GroupBy(loss => loss.Destination).Select(loss => new AlertCondition(
            Loss, loss.Key, AlertSeverity.Warning, [loss.Key, Text(loss.Sum(cell => cell.Sell)), Text(loss.Sum(cell => cell.Buy)), Text(loss.Count())])));
        return found;
    }

    private static string Text(IFormattable figure) => figure.ToString(null, CultureInfo.InvariantCulture);
}
