using Npgsql;
using NpgsqlTypes;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Writes call records by binary COPY. <see cref="Columns"/> and <see cref="Write"/> go in the same order; a test holds them against the model.</summary>
internal static class CallRecordCopy
{
    public static readonly string[] Columns =
    [
        "id", "started_at", "answered_at", "ended_at", "node_key", "unique_id", "linked_id", "sequence",
        "customer_id", "customer_trunk_id", "extension_id", "provider_id", "gateway_id", "route_id", "did_id", "conference_id", "test_call_id",
        "direction", "source", "source_number", "destination", "destination_number", "sent_number", "attempt", "is_last_attempt", "disposition",
        "cause", "sip_status", "refusal", "hung_up_by", "duration_seconds", "talk_seconds", "exact_talk_seconds", "post_dial_delay_milliseconds", "signals",
        "tariff_id", "sell_prefix", "sell_price_per_minute", "sell_connection_fee", "sell_initial_block", "sell_increment", "sell_billed_seconds", "sell",
        "provider_rate_id", "buy_prefix", "buy_price_per_minute", "buy_connection_fee", "buy_initial_block", "buy_increment", "buy_billed_seconds", "buy",
        "profit", "unrated_reason", "ledger_entry_id", "imported_at",
    ];

    public static readonly string ColumnList = string.Join(", ", Columns);

    public static async Task WriteAsync(NpgsqlConnection connection, string table, IEnumerable<CallRecord> records, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} ({ColumnList}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var record in records)
        {
            await writer.StartRowAsync(cancellationToken);
            Write(writer, record);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    /// <summary>Writes those that are not there yet: COPY has no ON CONFLICT.</summary>
    /// <returns>They alone may touch balances and rollups.</returns>
    public static async Task<IReadOnlyList<CallRecord>> WriteNewAsync(NpgsqlConnection connection, IReadOnlyList<CallRecord> records, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("CREATE TEMPORARY TABLE IF NOT EXISTS cdr_replay (LIKE cdr) ON COMMIT DROP; TRUNCATE cdr_replay", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await WriteAsync(connection, "cdr_replay", records, cancellationToken);
        command.CommandText = $"INSERT INTO cdr ({ColumnList}) SELECT {ColumnList} FROM cdr_replay ON CONFLICT DO NOTHING RETURNING id";
        var added = new HashSet<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            added.Add(reader.GetGuid(0));
        }

        return [.. records.Where(record => added.Remove(record.Id))];
    }

    private static void Write(NpgsqlBinaryImporter writer, CallRecord call)
    {
        writer.Write(call.Id, NpgsqlDbType.Uuid);
        writer.Write(call.StartedAt, NpgsqlDbType.TimestampTz);
        Time(writer, call.AnsweredAt);
        writer.Write(call.EndedAt, NpgsqlDbType.TimestampTz);
        Text(writer, call.NodeKey);
        Text(writer, call.UniqueId);
        Text(writer, call.LinkedId);
        writer.Write(call.Sequence, NpgsqlDbType.Bigint);
        Id(writer, call.CustomerId);
        Id(writer, call.CustomerTrunkId);
        Id(writer, call.ExtensionId);
        Id(writer, call.ProviderId);
        Id(writer, call.GatewayId);
        Id(writer, call.RouteId);
        Id(writer, call.DidId);
        Id(writer, call.ConferenceId);
        Id(writer, call.TestCallId);
        Text(writer, EnumText.Of(call.Direction));
        Text(writer, call.Source);
        Text(writer, call.SourceNumber);
        Text(writer, call.Destination);
        Text(writer, call.DestinationNumber);
        Text(writer, call.SentNumber);
        writer.Write(call.Attempt, NpgsqlDbType.Integer);
        writer.Write(call.IsLastAttempt, NpgsqlDbType.Boolean);
        Text(writer, EnumText.Of(call.Disposition));
        Number(writer, call.Cause);
        Number(writer, call.SipStatus);
        Text(writer, call.Refusal);
        Text(writer, call.HungUpBy);
        writer.Write(call.DurationSeconds, NpgsqlDbType.Integer);
        writer.Write(call.TalkSeconds, NpgsqlDbType.Integer);
        writer.WriteOrNull(call.ExactTalkSeconds, NpgsqlDbType.Double);
        Number(writer, call.PostDialDelayMilliseconds);
        Text(writer, call.Signals);
        Id(writer, call.TariffId);
        Text(writer, call.SellPrefix);
        Money(writer, call.SellPricePerMinute);
        Money(writer, call.SellConnectionFee);
        Number(writer, call.SellInitialBlock);
        Number(writer, call.SellIncrement);
        Number(writer, call.SellBilledSeconds);
        Money(writer, call.Sell);
        Id(writer, call.ProviderRateId);
        Text(writer, call.BuyPrefix);
        Money(writer, call.BuyPricePerMinute);
        Money(writer, call.BuyConnectionFee);
        Number(writer, call.BuyInitialBlock);
        Number(writer, call.BuyIncrement);
        Number(writer, call.BuyBilledSeconds);
        Money(writer, call.Buy);
        Money(writer, call.Profit);
        Text(writer, call.UnratedReason);
        Id(writer, call.LedgerEntryId);
        writer.Write(call.ImportedAt, NpgsqlDbType.TimestampTz);
    }

    private static void Text(NpgsqlBinaryImporter writer, string? value) => writer.WriteOrNull(value, NpgsqlDbType.Text);

    private static void Id(NpgsqlBinaryImporter writer, Guid? value) => writer.WriteOrNull(value, NpgsqlDbType.Uuid);

    private static void Number(NpgsqlBinaryImporter writer, int? value) => writer.WriteOrNull(value, NpgsqlDbType.Integer);

    private static void Money(NpgsqlBinaryImporter writer, decimal? value) => writer.WriteOrNull(value, NpgsqlDbType.Numeric);

    private static void Time(NpgsqlBinaryImporter writer, DateTimeOffset? value) => writer.WriteOrNull(value, NpgsqlDbType.TimestampTz);
}
