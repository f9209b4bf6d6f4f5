using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Reports;

/// <summary>The most calls at once, from the peaks of hours. Peaks are not added up: that of a day is the highest of its hours.</summary>
public sealed class ReadCallPeaks(TrunkFlowDbContext db)
{
    public static int MostDays(PeakGroup group) => group switch
    {
        PeakGroup.Hour => 31,
        PeakGroup.Day => 366,
        _ => 92,
    };

    /// <exception cref="InvalidValueException">A customer and a gateway were asked for at once.</exception>
    public async Task<IReadOnlyList<PeakRow>> RunAsync(ReportSpan span, PeakGroup group, Guid? customerId, Guid? gatewayId, CancellationToken cancellationToken)
    {
        if (customerId is not null && gatewayId is not null)
        {
            throw new InvalidValueException("gatewayId", "PeakOfOne");
        }

        var peaks = db.CallPeaks.AsNoTracking().Where(peak => peak.Hour >= span.From && peak.Hour < span.Until);
        return group switch
        {
            PeakGroup.Customer => await OwnersAsync(
                peaks.Where(peak => peak.CustomerId != null && (customerId == null || peak.CustomerId == customerId)),
                peak => peak.CustomerId, peak => new PeakRow { CustomerId = peak.CustomerId, Calls = peak.Calls, At = peak.At }, cancellationToken),
            PeakGroup.Gateway => await OwnersAsync(
                peaks.Where(peak => peak.GatewayId != null && (gatewayId == null || peak.GatewayId == gatewayId)),
                peak => peak.GatewayId, peak => new PeakRow { GatewayId = peak.GatewayId, Calls = peak.Calls, At = peak.At }, cancellationToken),
            _ => await TimesAsync(peaks.Where(peak => peak.CustomerId == customerId && peak.GatewayId == gatewayId), span, group, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<PeakRow>> OwnersAsync(
        IQueryable<CallPeak> peaks, Expression<Func<CallPeak, Guid?>> owner, Func<CallPeak, PeakRow> row, CancellationToken cancellationToken)
    {
        var highest = await peaks.GroupBy(owner).Select(group => group.OrderByDescending(peak => peak.Calls).ThenBy(peak => peak.At).First()).ToListAsync(cancellationToken);
        return [.. highest.OrderByDescending(peak => peak.Calls).ThenBy(peak => peak.At).Select(row)];
    }

    private static async Task<IReadOnlyList<PeakRow>> TimesAsync(IQueryable<CallPeak> peaks, ReportSpan span, PeakGroup group, CancellationToken cancellationToken)
    {
        var hours = await peaks.OrderBy(peak => peak.Hour).ToListAsync(cancellationToken);
        if (group == PeakGroup.Hour)
        {
            return [.. hours.Select(hour => new PeakRow { Start = hour.Hour, Calls = hour.Calls, At = hour.At })];
        }

        return
        [
            .. hours.GroupBy(hour => span.DayOf(hour.Hour)).Select(day => (Day: day.Key, Peak: day.OrderByDescending(hour => hour.Calls).First()))
                .Select(day => new PeakRow { Day = day.Day, Start = span.StartOf(day.Day), Calls = day.Peak.Calls, At = day.Peak.At }),
        ];
    }
}
