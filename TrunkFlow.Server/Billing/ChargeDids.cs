using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Billing;

/// <summary>
/// Takes what numbers cost from the balances of those who hold them. It may run as often as one likes, on several servers at once and after a kill: a unique index lets every
/// charge happen once. What was missed while no server ran is made up for.
/// </summary>
public sealed class ChargeDids(IDbContextFactory<TrunkFlowDbContext> contexts, CurrentActor actor, TimeProvider time)
{
    /// <returns>How many charges were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var made = 0;
        foreach (var (allocation, charge) in await DueAsync(cancellationToken))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            made += await new Ledger(db, actor, time).ChargeAsync(allocation.CustomerId, allocation.Id, charge, allocation.Number, cancellationToken) ? 1 : 0;
        }

        return made;
    }

    private async Task<List<(Held Allocation, DidCharge Charge)>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var zone = await InstallationTimeZone.ReadAsync(db, cancellationToken);
        var since = await SinceAsync(db, cancellationToken);
        var allocations = await db.CustomerDids.AsNoTracking()
            .Where(row => row.ValidFrom <= now && (row.Did!.MonthlySell > 0 || row.Did.SetupSell > 0))
            .OrderBy(row => row.CustomerId).ThenBy(row => row.Id)
            .Select(row => new Held(row.Id, row.CustomerId, row.Did!.Number, row.ValidFrom, row.ValidUntil, row.Did.SetupSell, row.Did.MonthlySell))
            .ToListAsync(cancellationToken);
        var charged = (await db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.CustomerDidId != null)
            .Select(entry => new { entry.CustomerDidId, entry.Cause, entry.Month })
            .ToListAsync(cancellationToken)).Select(entry => (entry.CustomerDidId!.Value, entry.Cause, entry.Month!.Value)).ToHashSet();
        return
        [
            .. from allocation in allocations
               from charge in DidCharges.Due((allocation.From, allocation.Until), allocation.Setup, allocation.Monthly, since, now, zone)
               where !charged.Contains((allocation.Id, charge.Cause, charge.Month))
               select (allocation, charge),
        ];
    }

    private static async Task<DateOnly> SinceAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        await db.Settings.Where(setting => setting.Key == Setting.DidChargesSince).Select(setting => setting.Value).FirstOrDefaultAsync(cancellationToken) is { } day
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateOnly.MaxValue;

    private sealed record Held(Guid Id, Guid CustomerId, string Number, DateTimeOffset From, DateTimeOffset? Until, decimal Setup, decimal Monthly);
}
