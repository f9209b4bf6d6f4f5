using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>Customers who come near the block of Anatel's short-call rule today.</summary>
public sealed class ShortCallAlerts : IAlertRule
{
    public const string ShortCalls = "short-calls";

    public IReadOnlyList<string> Kinds { get; } = [ShortCalls];

    /// <summary>It adds up the sums of a day.</summary>
    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var zone = await InstallationTimeZone.ReadAsync(db, cancellationToken);
        var today = zone.DayOf(now);
        var days = (await new ReadShortCalls(db).RunAsync(new ReportSpan(today, today, zone), null, cancellationToken)).Where(day => day.Level != ShortCallLevel.Fine).ToList();
        var ids = days.Select(day => day.CustomerId).ToList();
        var customers = await db.Customers.Where(customer => ids.Contains(customer.Id)).Select(customer => new { customer.Id, customer.Code, customer.Name }).ToDictionaryAsync(customer => customer.Id, cancellationToken);
        return
        [
            .. days.Where(day => customers.ContainsKey(day.CustomerId)).Select(day => new AlertCondition(
                ShortCalls,
                customers[day.CustomerId].Code,
                day.Level == ShortCallLevel.Block ? AlertSeverity.Critical : AlertSeverity.Warning,
                [customers[day.CustomerId].Name, day.Share!.Value.ToString("0.####", CultureInfo.InvariantCulture), day.Calls.ToString(CultureInfo.InvariantCulture)],
                day.CustomerId)),
        ];
    }
}
