using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Billing;

/// <summary>
/// Takes what numbers cost from the balances of those who hold them. It may run as often as one likes, on several servers at once and after a kill: an allocation's charges and the moment
/// until which it is charged are one transaction. What became due while no server ran is made up for; a number that cost nothing then is not charged for that time.
/// </summary>
public sealed class ChargeDids(IDbContextFactory<TrunkFlowDbContext> contexts, CurrentActor actor, TimeProvider time)
{
    /// <summary>So many of those that failed are named.</summary>
    private const int MostTold = 10;

    /// <returns>How many charges were made.</returns>
    /// <exception cref="AggregateException">Some numbers could not be charged; the others were.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var zone = await InstallationTimeZone.ReadAsync(db, cancellationToken);
        var monthStart = zone.MonthStart(now);
        var open = await db.CustomerDids.AsNoTracking().Include(row => row.Did)
            .Where(row => row.ValidFrom <= now && (row.ChargedUntil == null || (row.ChargedUntil < monthStart && (row.ValidUntil == null || row.ValidUntil > row.ChargedUntil))))
            .OrderBy(row => row.CustomerId).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var made = 0;
        var failed = new List<Exception>();
        foreach (var allocation in open)
        {
            try
            {
                made += await ChargeAsync(allocation, now, zone, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // It is tried again by the job; the others do not wait for it.
                failed.Add(new InvalidOperationException($"{allocation.Did!.Number}: {fault.Message}", fault));
            }
        }

        return failed.Count == 0 ? made : throw new AggregateException($"{failed.Count} numbers were not charged, {made} charges were made", failed.Take(MostTold));
    }

    private async Task<int> ChargeAsync(CustomerDid allocation, DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var did = allocation.Did!;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Whoever comes second waits here for the first, and then finds another moment. The version is the operators'.
        var mine = await db.CustomerDids.Where(row => row.Id == allocation.Id && row.ChargedUntil == allocation.ChargedUntil)
            .ExecuteUpdateAsync(row => row.SetProperty(column => column.ChargedUntil, now), cancellationToken);
        if (mine == 0)
        {
            return 0;
        }

        // The ledger says what is taken: a month begins at another moment since somebody chose another time zone.
        var taken = await db.LedgerEntries.Where(entry => entry.CustomerDidId == allocation.Id).Select(entry => new { entry.Cause, entry.Month }).ToListAsync(cancellationToken);
        var due = DidCharges.Due((allocation.ValidFrom, allocation.ValidUntil), did.SetupSell, did.MonthlySell, allocation.ChargedUntil, now, zone)
            .Where(charge => !taken.Exists(entry => entry.Cause == charge.Cause && entry.Month == charge.Month))
            .ToList();
        var ledger = new Ledger(db, actor, time);
        foreach (var charge in due)
        {
            await ledger.ChargeAsync(allocation, charge, did.Number, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }
}
