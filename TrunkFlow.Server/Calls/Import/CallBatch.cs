using Npgsql;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// One transaction of an import. Records go in as they come; balances, ledger, rollups and hours to count are added up and go in once, at its end.
/// What is not committed never was.
/// </summary>
internal sealed class CallBatch : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly string node;
    private readonly CallSource source;
    private readonly DateTimeOffset now;
    private readonly bool replaying;
    private readonly long? position;
    private readonly SortedDictionary<Guid, CustomerCharge> charges = [];
    private readonly SortedDictionary<RollupKey, RollupSums> rollups = [];
    private readonly HashSet<DateTimeOffset> hours = [];
    private StoredLines stored;

    private CallBatch(
        NpgsqlConnection connection, NpgsqlTransaction transaction, string node, CallSource source, DateTimeOffset now, bool replaying, long? position) =>
        (this.connection, this.transaction, this.node, this.source, this.now, this.replaying, this.position) =
            (connection, transaction, node, source, now, replaying, position);

    /// <summary>The records it stored, as far as others want to hear of them.</summary>
    public EndedCalls Ended { get; } = new();

    /// <summary>Begins it; nobody else stores lines of the file until it is over.</summary>
    /// <param name="connection">Without a transaction; given back by whoever opened it.</param>
    /// <param name="node">Whose file it is.</param>
    /// <param name="source">The file, read up to where the batch begins.</param>
    /// <param name="now">The moment of the import.</param>
    /// <param name="replaying">Some records may be there already: those are left as they are.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CallBatch> BeginAsync(
        NpgsqlConnection connection, string node, CallSource source, DateTimeOffset now, bool replaying, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await CallDaySums.HoldAsync(connection, cancellationToken);
        await using var hold = new NpgsqlCommand("""SELECT "offset" FROM cdr_sources WHERE id = $1 FOR UPDATE""", connection)
        {
            Parameters = { new() { Value = source.Id } },
        };
        var position = await hold.ExecuteScalarAsync(cancellationToken) as long?;
        return new CallBatch(connection, transaction, node, source, now, replaying, position);
    }

    /// <summary>The file was read to where the batch begins, and not beyond.</summary>
    /// <exception cref="PositionMovedException">Somebody else has read on.</exception>
    public void RequirePosition()
    {
        if (position != source.Offset)
        {
            throw new PositionMovedException(source.File.Path);
        }
    }

    /// <summary>Stores the lines that come next.</summary>
    public Task AddAsync(RatedLines next, CancellationToken cancellationToken) => AddAsync(next, late: false, cancellationToken);

    /// <summary>Stores lines whose place in the file was passed long ago.</summary>
    public Task AddLateAsync(RatedLines late, CancellationToken cancellationToken) => AddAsync(late, late: true, cancellationToken);

    /// <summary>Everything or nothing: the position moves behind the lines.</summary>
    public async Task<StoredLines> CommitAsync(CancellationToken cancellationToken)
    {
        await using var move = new NpgsqlCommand("""UPDATE cdr_sources SET "offset" = $2, rows = rows + $3, read_at = $4 WHERE id = $1""")
        {
            Parameters = { new() { Value = source.Id }, new() { Value = stored.End }, new() { Value = (long)stored.Count }, new() { Value = now } },
        };
        return await CommitAsync(move, cancellationToken);
    }

    /// <summary>Everything or nothing: the row in quarantine is done with, the position stays.</summary>
    public async Task<StoredLines> CommitReplayAsync(Guid quarantinedRow, CancellationToken cancellationToken)
    {
        await using var done = new NpgsqlCommand("UPDATE quarantined_rows SET replayed_at = $2 WHERE id = $1")
        {
            Parameters = { new() { Value = quarantinedRow }, new() { Value = now } },
        };
        return await CommitAsync(done, cancellationToken);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private async Task AddAsync(RatedLines next, bool late, CancellationToken cancellationToken)
    {
        foreach (var call in next.Calls)
        {
            if (call is { Sell: > 0, CustomerId: { } customer })
            {
                call.ChargedBy(ChargeOf(customer, next.CustomerTimeZones).EntryId);
            }
        }

        var added = await WriteAsync(next.Calls, cancellationToken);
        foreach (var call in added)
        {
            Count(call);
        }

        IReadOnlyList<RollupKey> counted = late ? await LastAttempts.YieldAsync(connection, node, added, cancellationToken) : [];
        foreach (var key in counted.Concat(await LastAttempts.SupersedeAsync(connection, node, added, cancellationToken)))
        {
            RollupPosting.Of(rollups, key).RemoveCall();
        }

        await Quarantine.KeepAsync(connection, source.Id, next.Faulty, now, cancellationToken);
        stored = stored.With(next, added);
    }

    private async Task<IReadOnlyList<CallRecord>> WriteAsync(IReadOnlyList<CallRecord> calls, CancellationToken cancellationToken)
    {
        if (replaying)
        {
            return await CallRecordCopy.WriteNewAsync(connection, calls, cancellationToken);
        }

        await CallRecordCopy.WriteAsync(connection, "cdr", calls, cancellationToken);
        return calls;
    }

    private void Count(CallRecord call)
    {
        if (call.LedgerEntryId is not null)
        {
            charges[call.CustomerId!.Value].Add(call);
        }

        RollupPosting.Of(rollups, RollupPosting.KeyOf(call)).Add(call);
        hours.UnionWith(PeakPosting.HoursOf(call));
        Ended.Add(call, now);
    }

    private CustomerCharge ChargeOf(Guid customer, IReadOnlyDictionary<Guid, string> timeZones)
    {
        if (!charges.TryGetValue(customer, out var charge))
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZones[customer]);
            charges[customer] = charge = new CustomerCharge(Guid.CreateVersion7(now), zone, zone.DayOf(now));
        }

        return charge;
    }

    private async Task<StoredLines> CommitAsync(NpgsqlCommand closing, CancellationToken cancellationToken)
    {
        await LedgerPosting.PostAsync(connection, charges, now, cancellationToken);
        await RollupPosting.PostAsync(connection, rollups, cancellationToken);
        await PeakPosting.PostAsync(connection, hours, cancellationToken);
        closing.Connection = connection;
        await closing.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return stored;
    }
}
