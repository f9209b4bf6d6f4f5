using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

/// <summary>Does what was asked of reratings: compares and applies them, each in one transaction. A kill leaves one where it was, and it is done again.</summary>
public sealed class RerateWork(
    IDbContextFactory<TrunkFlowDbContext> contexts, NpgsqlDataSource database, RatingReferences rating, CurrentActor actor, TellRerate tell, TimeProvider time)
{
    /// <summary>Calls between two looks at whether the rerating is still wanted.</summary>
    private const int Stretch = 20_000;

    /// <returns>How many were worked on.</returns>
    /// <exception cref="AggregateException">Some could not be; the others were.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var failed = new Dictionary<Guid, Exception>();
        for (var done = 0; ; done++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var rerate = await db.Rerates
                .Where(row => row.Status == RerateStatus.Comparing || row.Status == RerateStatus.Applying)
                .Where(row => !failed.Keys.Contains(row.Id))
                .OrderBy(row => row.UpdatedAt).ThenBy(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken);
            if (rerate is null)
            {
                return failed.Count == 0 ? done : throw new AggregateException(failed.Values);
            }

            try
            {
                await (rerate.Status == RerateStatus.Comparing ? CompareAsync(db, rerate, cancellationToken) : ApplyAsync(db, rerate, cancellationToken));
                await tell.AboutAsync(rerate, cancellationToken);
            }
            catch (ChangedMeanwhileException)
            {
                // Cancelled, or to be compared again: the next look at the table tells.
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                // It is tried again by the job; the others do not wait for it.
                failed.Add(rerate.Id, fault);
            }
        }
    }

    private async Task CompareAsync(TrunkFlowDbContext db, Rerate rerate, CancellationToken cancellationToken)
    {
        await using var reading = await contexts.CreateDbContextAsync(cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rater = await rating.ReadAllAsync(connection, cancellationToken, rerate.PresentPlans);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var store = Store(db);
        await store.ForgetAsync(rerate.Id, cancellationToken);
        var sums = new RerateSums();
        await using (var writer = await store.BeginAsync(cancellationToken))
        {
            await foreach (var call in Calls(reading, rerate).WithCancellation(cancellationToken))
            {
                var again = Repricing.Of(call, rater);
                if (sums.Add(call, again))
                {
                    RerateStore.Write(writer, rerate.Id, sums.Changed, call, again);
                }

                if (sums.Calls % Stretch == 0)
                {
                    await ProgressAsync(rerate, (int)((call.StartedAt - rerate.From) / (rerate.Until - rerate.From) * 98) + 1, cancellationToken);
                }
            }

            await writer.CompleteAsync(cancellationToken);
        }

        rerate.Ready(sums, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What was not answered costs nothing, by whatever price.</summary>
    private static IAsyncEnumerable<CallRecord> Calls(TrunkFlowDbContext db, Rerate rerate)
    {
        var calls = db.CallRecords.AsNoTracking().Where(call => call.StartedAt >= rerate.From && call.StartedAt < rerate.Until && call.TalkSeconds > 0);
        calls = rerate.CustomerId is { } customer ? calls.Where(call => call.CustomerId == customer) : calls;
        calls = rerate.ProviderId is { } provider ? calls.Where(call => call.ProviderId == provider) : calls;
        calls = rerate.UnratedOnly ? calls.Where(call => call.UnratedReason != null) : calls;
        return calls.OrderBy(call => call.StartedAt).ThenBy(call => call.Id).AsAsyncEnumerable();
    }

    /// <summary>On a connection of its own, so that it is seen before the transaction ends.</summary>
    /// <exception cref="ChangedMeanwhileException">It is not to be compared any more, or anew.</exception>
    private async Task ProgressAsync(Rerate rerate, int percent, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE rerates SET percent = $2 WHERE id = $1 AND version = $3 AND status = 'comparing'");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = rerate.Id });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = percent });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = rerate.Version });
        if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            throw new ChangedMeanwhileException();
        }

        await tell.AboutAsync(new RerateProgress(rerate.Id, rerate.Status, percent), cancellationToken);
    }

    private async Task ApplyAsync(TrunkFlowDbContext db, Rerate rerate, CancellationToken cancellationToken)
    {
        if (!await TryApplyAsync(db, rerate, cancellationToken))
        {
            rerate.NotApplied("RerateOutdated");
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <returns>False, and nothing is changed, when a call is not any more what it was compared as.</returns>
    private async Task<bool> TryApplyAsync(TrunkFlowDbContext db, Rerate rerate, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await CallDaySums.HoldAsync((NpgsqlConnection)db.Database.GetDbConnection(), cancellationToken);
        var store = Store(db);
        if (await store.ApplyAsync(rerate, cancellationToken) != rerate.Changed)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var zones = await db.Customers.Where(customer => db.RerateChanges.Any(change => change.RerateId == rerate.Id && change.CustomerId == customer.Id))
            .ToDictionaryAsync(customer => customer.Id, customer => customer.TimeZone, cancellationToken);
        var difference = new RerateDifference(zones, now);
        await foreach (var (change, call) in ChangedCalls(db, rerate).WithCancellation(cancellationToken))
        {
            difference.Add(change, call);
        }

        // Balances before rollups, customers in order of id, as imports do.
        var ledger = new Ledger(db, actor, time);
        foreach (var (customer, correction) in difference.Corrections)
        {
            var entry = await ledger.CorrectAsync(customer, correction, rerate.Reason, cancellationToken);
            await store.ChargeAsync(rerate, customer, entry.Id, cancellationToken);
        }

        await RollupPosting.PostAsync((NpgsqlConnection)db.Database.GetDbConnection(), difference.Rollups, cancellationToken);
        await store.SweepAsync(rerate, cancellationToken);
        rerate.Applied(now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static IAsyncEnumerable<(RerateChange Change, CallRecord Call)> ChangedCalls(TrunkFlowDbContext db, Rerate rerate) => (
        from change in db.RerateChanges.AsNoTracking()
        where change.RerateId == rerate.Id
        join call in db.CallRecords.AsNoTracking().Where(call => call.StartedAt >= rerate.From && call.StartedAt < rerate.Until)
            on new { change.StartedAt, Id = change.CallRecordId } equals new { call.StartedAt, call.Id }
        select new ValueTuple<RerateChange, CallRecord>(change, call)).AsAsyncEnumerable();

    private static RerateStore Store(TrunkFlowDbContext db) => new((NpgsqlConnection)db.Database.GetDbConnection());
}
