using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Reports;

/// <summary>The report of numbers, from the inventory as it is now.</summary>
public sealed class ReadDids(TrunkFlowDbContext db)
{
    public Task<IReadOnlyList<DidRow>> RunAsync(DidGroup group, CancellationToken cancellationToken) => group switch
    {
        DidGroup.Customer => RowsAsync(number => number.HolderId, (key, row) => row with { CustomerId = key }, cancellationToken),
        DidGroup.Type => RowsAsync(number => number.Type, (key, row) => row with { Type = key }, cancellationToken),
        _ => RowsAsync(number => number.ProviderId, (key, row) => row with { ProviderId = key }, cancellationToken),
    };

    private async Task<IReadOnlyList<DidRow>> RowsAsync<TKey>(Expression<Func<Number, TKey>> key, Func<TKey, DidRow, DidRow> named, CancellationToken cancellationToken)
    {
        var numbers = db.Dids.AsNoTracking().Select(did => new Number
        {
            Type = did.Type,
            Status = did.Status,
            ProviderId = did.ProviderId,
            MonthlyBuy = did.MonthlyBuy,
            MonthlySell = did.MonthlySell,
            HolderId = db.CustomerDids.Where(allocation => allocation.DidId == did.Id && allocation.ValidUntil == null)
                .Select(allocation => (Guid?)allocation.CustomerId).FirstOrDefault(),
        });
        var rows = await numbers.GroupBy(key)
            .Select(group => new
            {
                group.Key,
                Row = new DidRow
                {
                    Allocated = group.Count(number => number.Status == DidStatus.Allocated),
                    Free = group.Count(number => number.Status == DidStatus.Free),
                    Quarantine = group.Count(number => number.Status == DidStatus.Quarantine),
                    PortedOut = group.Count(number => number.Status == DidStatus.PortedOut),
                    MonthlyCost = group.Sum(number => number.Status == DidStatus.PortedOut ? 0m : number.MonthlyBuy),
                    IdleMonthlyCost = group.Sum(number => number.Status == DidStatus.Free || number.Status == DidStatus.Quarantine ? number.MonthlyBuy : 0m),
                    MonthlyRevenue = group.Sum(number => number.Status == DidStatus.Allocated ? number.MonthlySell : 0m),
                },
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => named(row.Key, row.Row)).OrderByDescending(row => row.MonthlyRevenue).ThenByDescending(row => row.MonthlyCost)];
    }

    private sealed class Number
    {
        public required DidType Type { get; init; }

        public required DidStatus Status { get; init; }

        public required Guid? ProviderId { get; init; }

        public required Guid? HolderId { get; init; }

        public required decimal MonthlyBuy { get; init; }

        public required decimal MonthlySell { get; init; }
    }
}
