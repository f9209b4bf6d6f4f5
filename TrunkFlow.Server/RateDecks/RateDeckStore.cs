using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.RateDecks.Reading;

namespace TrunkFlow.Server.RateDecks;

/// <summary>The statements that move a deck's many rows; a quarter of a million would be too many entities.</summary>
internal sealed class RateDeckStore(NpgsqlConnection connection)
{
    private const string Terms = "prefix, time_band, description, price_per_minute, connection_fee, initial_block, increment, minimum_charge, free_below_seconds";

    /// <summary>What the price said that a line takes the place of.</summary>
    private const string Replacements =
        "replaced_description, replaced_cost, replaced_connection_fee, replaced_initial_block, replaced_increment, replaced_minimum_charge, replaced_free_below_seconds";

    /// <summary>A price still says what its line says.</summary>
    private const string Same =
        "(t.prefix, t.price_per_minute, t.connection_fee, t.initial_block, t.increment, t.minimum_charge, t.free_below_seconds)"
        + " = (r.prefix, r.price_per_minute, r.connection_fee, r.initial_block, r.increment, r.minimum_charge, r.free_below_seconds) AND t.time_band IS NOT DISTINCT FROM r.time_band";

    /// <summary>A plan of this size takes seconds, and on a busy server more.</summary>
    private const int Patience = 600;

    public async Task<RatesSeen> SeenAsync(RateDeckOwner owner, CancellationToken cancellationToken)
    {
        var (table, column, _) = owner.Place;
        await using var command = Command($"SELECT count(*), max(updated_at) FROM {table} WHERE {column} = $1", owner.Id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new RatesSeen(reader.GetInt64(0), await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetFieldValue<DateTimeOffset>(1));
    }

    /// <summary>Whether a price begins or ends by itself after one moment and until another.</summary>
    public async Task<bool> TurnsAsync(RateDeckOwner owner, DateTimeOffset after, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var (table, column, _) = owner.Place;
        await using var command = Command(
            $"SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = $1 AND ((valid_from > $2 AND valid_from <= $3) OR (valid_until > $2 AND valid_until <= $3)))", owner.Id, after, until);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The prices that hold at a moment, in the order in which they began.</summary>
    public async Task<List<CurrentRate>> CurrentAsync(RateDeckOwner owner, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var rates = new List<CurrentRate>();
        await foreach (var rate in ReadAsync(owner, at, "valid_from", cancellationToken))
        {
            rates.Add(rate);
        }

        return rates;
    }

    /// <summary>The same by prefix, and of those that hold at the same hours only the one that counts: the latest.</summary>
    public async IAsyncEnumerable<DeckTerms> InForceAsync(RateDeckOwner owner, DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DeckTerms? last = null;
        await foreach (var rate in ReadAsync(owner, at, "prefix COLLATE \"C\", time_band, valid_from DESC", cancellationToken))
        {
            if (rate.Terms.Key != last?.Key)
            {
                yield return rate.Terms;
            }

            last = rate.Terms;
        }
    }

    private async IAsyncEnumerable<CurrentRate> ReadAsync(RateDeckOwner owner, DateTimeOffset at, string order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (table, column, hasCost) = owner.Place;
        await using var command = Command(
            $"""
            SELECT id, valid_until, {(hasCost ? "cost" : "0::numeric")}, {Terms} FROM {table}
            WHERE {column} = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2) ORDER BY {order}
            """,
            owner.Id,
            at);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var bands = new Dictionary<string, TimeBand?>();
        while (await reader.ReadAsync(cancellationToken))
        {
            DateTimeOffset? until = reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1);
            var band = reader.IsDBNull(4) ? null : Band(reader.GetString(4), bands);
            yield return new CurrentRate(
                reader.GetGuid(0),
                new DeckTerms(
                    new DeckKey(reader.GetString(3), band), reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetDecimal(6), reader.GetDecimal(2), reader.GetDecimal(7),
                    reader.GetInt32(8), reader.GetInt32(9), reader.GetDecimal(10), reader.GetInt32(11)),
                until);
        }
    }

    /// <summary>Writes what every line does, and what the deck ends.</summary>
    public async Task WriteAsync(Guid deck, IAsyncEnumerable<DeckLine> lines, DeckComparison comparison, CancellationToken cancellationToken)
    {
        await using (var former = Command("DELETE FROM rate_deck_rows WHERE rate_deck_id = $1", deck))
        {
            await former.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var writer = await connection.BeginBinaryImportAsync(
            $"COPY rate_deck_rows (id, rate_deck_id, position, line, change, cost, replaced_id, replaced_price_per_minute, replaced_until, {Replacements}, fault, fault_arguments, text, {Terms}) FROM STDIN (FORMAT BINARY)",
            cancellationToken);
        var position = 0;
        await foreach (var line in lines)
        {
            var (change, terms, replaced) = comparison.Take(line);
            writer.StartRow();
            Head(writer, deck, ++position, line.Number, change);
            Replaced(writer, terms?.Cost, replaced);
            writer.WriteOrNull(line.Fault?.Reason, NpgsqlDbType.Text);
            writer.Write<string[]>([.. line.Fault?.Arguments ?? []], NpgsqlDbType.Array | NpgsqlDbType.Text);
            writer.WriteOrNull(line.Fault is null ? null : line.Raw, NpgsqlDbType.Text);
            Price(writer, line.Prefix, terms);
        }

        foreach (var ended in comparison.Ended())
        {
            writer.StartRow();
            Head(writer, deck, ++position, null, RateDeckChange.Removed);
            Replaced(writer, ended.Terms.Cost, ended);
            writer.WriteNull();
            writer.Write<string[]>([], NpgsqlDbType.Array | NpgsqlDbType.Text);
            writer.WriteNull();
            Price(writer, ended.Terms.Key.Prefix, ended.Terms);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    /// <summary>Nobody else puts a deck into the same prices until the transaction ends.</summary>
    public async Task LockAsync(RateDeckOwner owner, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT 1 FROM {owner.OwnerTable} WHERE id = $1 FOR NO KEY UPDATE", owner.Id);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Ends what the deck replaces and ends, and puts its prices in.</summary>
    /// <returns>How many prices begin at that very moment and so could not be ended.</returns>
    public async Task<long> ApplyAsync(RateDeck deck, DateTimeOffset from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (table, column, hasCost) = deck.Owner.Place;
        await using (var clash = Command(
            $"""
            SELECT count(*) FROM {table} t JOIN rate_deck_rows r ON r.replaced_id = t.id
            WHERE r.rate_deck_id = $1 AND r.change IN ('changed', 'removed') AND t.valid_from >= $2
            """,
            deck.Id,
            from))
        {
            if ((long)(await clash.ExecuteScalarAsync(cancellationToken))! is > 0 and var beginning)
            {
                return beginning;
            }
        }

        await using (var end = Command(
            $"""
            UPDATE {table} t SET valid_until = $2, updated_at = $3, version = t.version + 1 FROM rate_deck_rows r
            WHERE r.rate_deck_id = $1 AND r.change IN ('changed', 'removed') AND t.id = r.replaced_id
            """,
            deck.Id,
            from,
            now))
        {
            await end.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var put = Command(
            $"""
            INSERT INTO {table} (id, {column}, valid_from, created_at, updated_at, version, {(hasCost ? "cost, " : "")}{Terms})
            SELECT id, $2, $3, $4, $4, 1, {(hasCost ? "cost, " : "")}{Terms} FROM rate_deck_rows WHERE rate_deck_id = $1 AND change IN ('added', 'changed') ORDER BY position
            """,
            deck.Id,
            deck.Owner.Id,
            from,
            now);
        await put.ExecuteNonQueryAsync(cancellationToken);
        return 0;
    }

    /// <summary>
    /// What has not begun goes; what has, ends now; and what took its place holds again from now on. So a call of the time between is priced the same whenever
    /// it is priced again. Prices that somebody edited since stay as they are.
    /// </summary>
    public async Task UndoAsync(RateDeck deck, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var table = deck.Owner.Place.Table;
        string[] statements =
        [
            $"""
            DELETE FROM {table} t USING rate_deck_rows r
            WHERE r.rate_deck_id = $1 AND r.change IN ('added', 'changed') AND t.id = r.id AND t.valid_from >= $2 AND {Same}
            """,
            $"""
            UPDATE {table} t SET valid_until = $2, updated_at = $2, version = t.version + 1 FROM rate_deck_rows r
            WHERE r.rate_deck_id = $1 AND r.change IN ('added', 'changed') AND t.id = r.id AND t.valid_from < $2 AND (t.valid_until IS NULL OR t.valid_until > $2) AND {Same}
            """,
            $"""
            UPDATE {table} t SET valid_until = r.replaced_until, updated_at = $2, version = t.version + 1 FROM rate_deck_rows r, rate_decks d
            WHERE r.rate_deck_id = $1 AND d.id = $1 AND r.change IN ('changed', 'removed') AND t.id = r.replaced_id AND t.valid_until = d.in_force_from
            """,
        ];
        foreach (var statement in statements)
        {
            await using var command = Command(statement, deck.Id, now);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private NpgsqlCommand Command(string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(text, connection) { CommandTimeout = Patience };
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value is DateTimeOffset moment ? moment.ToUniversalTime() : value });
        }

        return command;
    }

    private static TimeBand? Band(string text, Dictionary<string, TimeBand?> known)
    {
        if (!known.TryGetValue(text, out var band))
        {
            known[text] = band = TimeBand.TryParse(text, out var read) ? read : throw new FormatException($"'{text}' is no time band.");
        }

        return band;
    }

    private static void Head(NpgsqlBinaryImporter writer, Guid deck, int position, int? line, RateDeckChange change)
    {
        writer.Write(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
        writer.Write(deck, NpgsqlDbType.Uuid);
        writer.Write(position, NpgsqlDbType.Integer);
        writer.WriteOrNull(line, NpgsqlDbType.Integer);
        writer.Write(EnumText.Of(change), NpgsqlDbType.Text);
    }

    private static void Replaced(NpgsqlBinaryImporter writer, decimal? cost, CurrentRate? replaced)
    {
        writer.WriteOrNull(cost, NpgsqlDbType.Numeric);
        writer.WriteOrNull(replaced?.Id, NpgsqlDbType.Uuid);
        writer.WriteOrNull(replaced?.Terms.PricePerMinute, NpgsqlDbType.Numeric);
        writer.WriteOrNull(replaced?.ValidUntil?.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        writer.WriteOrNull(replaced?.Terms.Description, NpgsqlDbType.Text);
        writer.WriteOrNull(replaced?.Terms.Cost, NpgsqlDbType.Numeric);
        writer.WriteOrNull(replaced?.Terms.ConnectionFee, NpgsqlDbType.Numeric);
        writer.WriteOrNull(replaced?.Terms.InitialBlock, NpgsqlDbType.Integer);
        writer.WriteOrNull(replaced?.Terms.Increment, NpgsqlDbType.Integer);
        writer.WriteOrNull(replaced?.Terms.MinimumCharge, NpgsqlDbType.Numeric);
        writer.WriteOrNull(replaced?.Terms.FreeBelowSeconds, NpgsqlDbType.Integer);
    }

    private static void Price(NpgsqlBinaryImporter writer, string? prefix, DeckTerms? terms)
    {
        writer.WriteOrNull(prefix, NpgsqlDbType.Text);
        writer.WriteOrNull(terms?.Key.TimeBand?.ToString(), NpgsqlDbType.Text);
        writer.WriteOrNull(terms?.Description, NpgsqlDbType.Text);
        writer.WriteOrNull(terms?.PricePerMinute, NpgsqlDbType.Numeric);
        writer.WriteOrNull(terms?.ConnectionFee, NpgsqlDbType.Numeric);
        writer.WriteOrNull(terms?.InitialBlock, NpgsqlDbType.Integer);
        writer.WriteOrNull(terms?.Increment, NpgsqlDbType.Integer);
        writer.WriteOrNull(terms?.MinimumCharge, NpgsqlDbType.Numeric);
        writer.WriteOrNull(terms?.FreeBelowSeconds, NpgsqlDbType.Integer);
    }
}
