using System.Runtime.CompilerServices;
using Npgsql;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// Stores lines a batch at a time, each in one transaction: records, balances, ledger, rollups, hours to count, quarantine and the file's position, or
/// nothing of them. A batch is large so that its calls share rows of the rollups; it passes through memory in small parts.
/// </summary>
public sealed class CallBatchWriter(NpgsqlDataSource database, RatingReferences references, TellCallsEnded tell, TimeProvider time, ICallSignals? signals = null)
{
    private const int LinesPerBatch = 50_000;
    internal const int LinesAtOnce = 1_000;
    private const int Attempts = 5;

    /// <summary>Stores all lines there are.</summary>
    /// <param name="node">Whose file it is.</param>
    /// <param name="source">The file, read up to where the lines begin.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="cancellationToken">Ends it; what is committed stays.</param>
    /// <returns>Each batch when it is committed.</returns>
    /// <exception cref="PositionMovedException">Somebody else reads the file.</exception>
    internal async IAsyncEnumerable<StoredLines> WriteAsync(
        string node, CallSource source, CallLines lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var size = new BatchSize(LinesPerBatch);
        while (await StoreNextAsync(node, source, lines, size, cancellationToken) is { } stored)
        {
            yield return stored;
            source = source with { Offset = stored.End };
        }
    }

    /// <summary>Puts the line that comes next in quarantine and moves the position behind it.</summary>
    /// <exception cref="PositionMovedException">Somebody else reads the file.</exception>
    internal async Task<StoredLines> KeepAsideAsync(CallSource source, BatchLine faulty, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var batch = await CallBatch.BeginAsync(connection, "", source, time.GetUtcNow(), replaying: false, cancellationToken);
        batch.RequirePosition();
        await batch.AddAsync(RatedLines.OfFaulty(faulty), cancellationToken);
        return await batch.CommitAsync(cancellationToken);
    }

    /// <summary>Stores one quarantined line that can be read now; the file's position stays.</summary>
    /// <returns>Why the database refuses it; null when it is stored.</returns>
    public async Task<string?> ReplayAsync(string node, CallSource source, BatchLine line, Guid quarantinedRow, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync(replaying => ReplayOnceAsync(node, source, line, quarantinedRow, replaying, cancellationToken));
            return null;
        }
        catch (PostgresException exception) when (Refuses(exception))
        {
            return exception.MessageText;
        }
    }

    /// <summary>Null at the present end of the file.</summary>
    private async Task<StoredLines?> StoreNextAsync(string node, CallSource source, CallLines lines, BatchSize size, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var stored = await StoreAsync(replaying => StoreOnceAsync(node, source, lines, size.Lines, replaying, cancellationToken));
                size.Stored(stored?.Count ?? 0);
                return stored;
            }
            catch (PostgresException exception) when (Refuses(exception))
            {
                if (size.Refused(lines.Taken))
                {
                    lines.ReturnTo(source.Offset);
                    size.Stored(1);
                    return await KeepAsideAsync(source, lines.Read(1)[0].Quarantined($"refused: {exception.MessageText}"), cancellationToken);
                }
            }
        }
    }

    private static async Task<StoredLines?> StoreAsync(Func<bool, Task<StoredLines?>> storeOnce)
    {
        var replaying = false;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await storeOnce(replaying);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation && !replaying)
            {
                replaying = true;
            }
            catch (PostgresException exception) when (attempt < Attempts
                && exception.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
            }
        }
    }

    private async Task<StoredLines?> StoreOnceAsync(
        string node, CallSource source, CallLines lines, int most, bool replaying, CancellationToken cancellationToken)
    {
        lines.ReturnTo(source.Offset);
        await using var parts = RateAsync(node, lines, most, cancellationToken).GetAsyncEnumerator(cancellationToken);
        if (!await parts.MoveNextAsync())
        {
            return null;
        }

        // A month is made before the transaction: nobody could read any call until the end of one that made it. A part with calls of further months is
        // for the next batch.
        var months = parts.Current.Months;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await CallPartitions.EnsureAsync(connection, months, cancellationToken);
        await using var batch = await CallBatch.BeginAsync(connection, node, source, time.GetUtcNow(), replaying, cancellationToken);
        batch.RequirePosition();
        do
        {
            await batch.AddAsync(parts.Current, cancellationToken);
        }
        while (await parts.MoveNextAsync() && months.IsSupersetOf(parts.Current.Months));

        var stored = await batch.CommitAsync(cancellationToken);
        await tell.RunAsync(batch.Ended, cancellationToken);
        return stored;
    }

    private async Task<StoredLines?> ReplayOnceAsync(
        string node, CallSource source, BatchLine line, Guid quarantinedRow, bool replaying, CancellationToken cancellationToken)
    {
        var rated = await RateAsync(node, [line], cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await CallPartitions.EnsureAsync(connection, rated.Months, cancellationToken);
        await using var batch = await CallBatch.BeginAsync(connection, node, source, time.GetUtcNow(), replaying, cancellationToken);
        await batch.AddLateAsync(rated, cancellationToken);
        var stored = await batch.CommitReplayAsync(quarantinedRow, cancellationToken);
        await tell.RunAsync(batch.Ended, cancellationToken);
        return stored;
    }

    /// <summary>While the database stores some lines the next are read and rated; what is read too early because storing failed is read again.</summary>
    private async IAsyncEnumerable<RatedLines> RateAsync(string node, CallLines lines, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = NextAsync(node, lines, Math.Min(most, LinesAtOnce), cancellationToken);
        try
        {
            while (await next is { } part)
            {
                most -= part.Count;
                var count = Math.Min(most, LinesAtOnce);
                next = Task.Run(() => NextAsync(node, lines, count, cancellationToken), cancellationToken);
                yield return part;
            }
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<RatedLines?> NextAsync(string node, CallLines lines, int count, CancellationToken cancellationToken) =>
        lines.Read(count) is { Count: > 0 } next ? await RateAsync(node, next, cancellationToken) : null;

    private async Task<RatedLines> RateAsync(string node, List<BatchLine> lines, CancellationToken cancellationToken)
    {
        var attempts = lines.Where(line => line.Call is not null).SelectMany(line => CallAttempt.Of(line.Call!)).ToList();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parties = await references.ReadAsync(connection, attempts, cancellationToken);
        return new RatedLines
        {
            Count = lines.Count,
            End = lines[^1].End,
            Faulty = [.. lines.Where(line => line.Reason is not null)],
            Calls = new CallRecordBuilder(node, parties, time.GetUtcNow(), signals).Build(attempts),
            CustomerTimeZones = parties.CustomerTimeZones,
        };
    }

    /// <summary>Data exceptions and broken constraints: the fault of a row, not of the moment.</summary>
    private static bool Refuses(PostgresException exception) =>
        exception.SqlState.StartsWith("22", StringComparison.Ordinal) || exception.SqlState.StartsWith("23", StringComparison.Ordinal);
}
