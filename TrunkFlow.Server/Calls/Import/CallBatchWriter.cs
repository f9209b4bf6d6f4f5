using Npgsql;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// Stores a batch of lines in one transaction: records, balances, ledger, rollups, hours to count, quarantine and the file's position, or nothing of them.
/// </summary>
public sealed class CallBatchWriter(
    NpgsqlDataSource database, RatingReferences references, TellCallsEnded tell, TimeProvider time)
{
    private const int Attempts = 5;

    /// <summary>Stores lines that follow each other and moves the position behind them.</summary>
    /// <exception cref="PositionMovedException">The position is not where the lines begin.</exception>
    public async Task<BatchOutcome> WriteAsync(string node, CallSource source, IReadOnlyList<BatchLine> lines, CancellationToken cancellationToken) =>
        await WriteAsync(node, await RateAsync(node, source, lines, cancellationToken), cancellationToken);

    /// <summary>Everything about lines that can be done before those in front of them are stored.</summary>
    internal Task<RatedBatch> RateAsync(string node, CallSource source, IReadOnlyList<BatchLine> lines, CancellationToken cancellationToken) =>
        RateAsync(node, new CallBatch(source, lines, lines[^1].End), cancellationToken);

    /// <summary>Stores a batch and moves the position behind it.</summary>
    /// <exception cref="PositionMovedException">The position is not where the lines begin.</exception>
    internal async Task<BatchOutcome> WriteAsync(string node, RatedBatch rated, CancellationToken cancellationToken)
    {
        var (source, lines) = (rated.Batch.Source, rated.Batch.Lines);
        try
        {
            return await StoreAsync(node, rated, cancellationToken);
        }
        catch (PostgresException exception) when (Refuses(exception) && lines.Count > 1)
        {
            // Some line holds what the database refuses. Halving finds it; all others are stored.
            var half = lines.Count / 2;
            var outcome = await WriteAsync(node, source, lines.Take(half).ToList(), cancellationToken);
            return outcome + await WriteAsync(node, source with { Offset = lines[half - 1].End }, lines.Skip(half).ToList(), cancellationToken);
        }
        catch (PostgresException exception) when (Refuses(exception) && lines[0].Reason is null)
        {
            return await WriteAsync(node, source, [lines[0].Quarantined($"refused: {exception.MessageText}")], cancellationToken);
        }
    }

    /// <summary>Stores one quarantined line that can be read now; the file's position stays.</summary>
    /// <returns>Why the database refuses it; null when it is stored.</returns>
    public async Task<string?> ReplayAsync(string node, CallSource source, BatchLine line, Guid quarantinedRow, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync(node, await RateAsync(node, new CallBatch(source, [line], null, quarantinedRow), cancellationToken), cancellationToken);
            return null;
        }
        catch (PostgresException exception) when (Refuses(exception))
        {
            return exception.MessageText;
        }
    }

    private async Task<RatedBatch> RateAsync(string node, CallBatch batch, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var attempts = batch.Lines.Where(line => line.Call is not null).SelectMany(line => CallAttempt.Of(line.Call!)).ToList();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await CallPartitions.EnsureAsync(connection, attempts.Select(attempt => attempt.Line.StartedAt), cancellationToken);
        var parties = await references.ReadAsync(connection, attempts, cancellationToken);
        var builder = new CallRecordBuilder(node, parties, now);
        return new RatedBatch
        {
            Batch = batch,
            Calls = builder.Build(attempts),
            LedgerEntries = builder.LedgerEntries,
            CustomerTimeZones = parties.CustomerTimeZones,
        };
    }

    private async Task<BatchOutcome> StoreAsync(string node, RatedBatch rated, CancellationToken cancellationToken)
    {
        var replaying = false;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (outcome, committed) = await StoreOnceAsync(node, rated, replaying, cancellationToken);
                await tell.RunAsync(committed, cancellationToken);
                return outcome;
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

    private async Task<(BatchOutcome Outcome, IReadOnlyList<CallRecord> Committed)> StoreOnceAsync(string node, RatedBatch rated, bool replaying, CancellationToken cancellationToken)
    {
        var (batch, calls) = (rated.Batch, rated.Calls);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await CallDaySums.HoldAsync(connection, cancellationToken);
        await LockPositionAsync(connection, batch, cancellationToken);
        var now = time.GetUtcNow();

        var stored = replaying ? await StoreNewAsync(connection, calls, cancellationToken) : await StoreAsync(connection, calls, cancellationToken);
        var superseded = await LastAttempts.SupersedeAsync(connection, node, stored, cancellationToken);
        superseded = batch.QuarantinedRow is null ? superseded : [.. superseded, .. await LastAttempts.YieldAsync(connection, node, stored, cancellationToken)];
        await LedgerPosting.PostAsync(connection, stored, rated.LedgerEntries, rated.CustomerTimeZones, now, cancellationToken);
        await RollupPosting.PostAsync(connection, stored, superseded, cancellationToken);
        await PeakPosting.PostAsync(connection, stored, cancellationToken);
        var faulty = batch.Lines.Where(line => line.Reason is not null).ToList();
        await Quarantine.KeepAsync(connection, batch.Source.Id, faulty, now, cancellationToken);
        await MovePositionAsync(connection, batch, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (new BatchOutcome(stored.Count, calls.Count - stored.Count, stored.Count(call => call.UnratedReason is not null), faulty.Count), stored);
    }

    private static async Task<IReadOnlyList<CallRecord>> StoreAsync(NpgsqlConnection connection, IReadOnlyList<CallRecord> calls, CancellationToken cancellationToken)
    {
        if (calls.Count > 0)
        {
            await CallRecordCopy.WriteAsync(connection, "cdr", calls, cancellationToken);
        }

        return calls;
    }

    // COPY has no ON CONFLICT. Only rows that were not there yet may touch balances and rollups.
    private static async Task<IReadOnlyList<CallRecord>> StoreNewAsync(NpgsqlConnection connection, IReadOnlyList<CallRecord> calls, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("CREATE TEMPORARY TABLE cdr_replay (LIKE cdr) ON COMMIT DROP", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await CallRecordCopy.WriteAsync(connection, "cdr_replay", calls, cancellationToken);
        command.CommandText =
            $"INSERT INTO cdr ({CallRecordCopy.ColumnList}) SELECT {CallRecordCopy.ColumnList} FROM cdr_replay ON CONFLICT DO NOTHING RETURNING id";
        var added = new HashSet<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            added.Add(reader.GetGuid(0));
        }

        return calls.Where(call => added.Remove(call.Id)).ToList();
    }

    private static async Task LockPositionAsync(NpgsqlConnection connection, CallBatch batch, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""SELECT "offset" FROM cdr_sources WHERE id = $1 FOR UPDATE""", connection)
        {
            Parameters = { new() { Value = batch.Source.Id } },
        };
        var offset = await command.ExecuteScalarAsync(cancellationToken);
        if (batch.End is not null && offset as long? != batch.Source.Offset)
        {
            throw new PositionMovedException(batch.Source.File.Path);
        }
    }

    private static async Task MovePositionAsync(NpgsqlConnection connection, CallBatch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = batch.End is { } end
            ? new NpgsqlCommand("""UPDATE cdr_sources SET "offset" = $2, rows = rows + $3, read_at = $4 WHERE id = $1""", connection)
            {
                Parameters = { new() { Value = batch.Source.Id }, new() { Value = end }, new() { Value = (long)batch.Lines.Count }, new() { Value = now } },
            }
            : new NpgsqlCommand("UPDATE quarantined_rows SET replayed_at = $2 WHERE id = $1", connection)
            {
                Parameters = { new() { Value = batch.QuarantinedRow }, new() { Value = now } },
            };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Data exceptions and broken constraints: the fault of a row, not of the moment.</summary>
    private static bool Refuses(PostgresException exception) =>
        exception.SqlState.StartsWith("22", StringComparison.Ordinal) || exception.SqlState.StartsWith("23", StringComparison.Ordinal);
}
