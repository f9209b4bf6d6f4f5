using Npgsql;
using NpgsqlTypes;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

/// <summary>The statements that move a rerating's many rows.</summary>
internal sealed class RerateStore(NpgsqlConnection connection)
{
    private const int Patience = 1_800;

    private static readonly string[] Priced =
    [
        "provider_id", "tariff_id", "sell_prefix", "sell_price_per_minute", "sell_connection_fee", "sell_initial_block", "sell_increment", "sell_billed_seconds", "sell",
        "provider_rate_id", "buy_prefix", "buy_price_per_minute", "buy_connection_fee", "buy_initial_block", "buy_increment", "buy_billed_seconds", "buy", "unrated_reason",
    ];

    public async Task ForgetAsync(Guid rerate, CancellationToken cancellationToken)
    {
        await using var command = Command("DELETE FROM rerate_changes WHERE rerate_id = $1", rerate);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task<NpgsqlBinaryImporter> BeginAsync(CancellationToken cancellationToken) => connection.BeginBinaryImportAsync(
        $"""
        COPY rerate_changes (id, rerate_id, position, started_at, call_record_id, customer_id, sell_before, sell_billed_seconds_before, sell_prefix_before, buy_before,
            buy_billed_seconds_before, provider_id_before, unrated_reason_before, {string.Join(", ", Priced)}) FROM STDIN (FORMAT BINARY)
        """,
        cancellationToken);

    public static void Write(NpgsqlBinaryImporter writer, Guid rerate, int position, CallRecord before, CallRecord after)
    {
        writer.StartRow();
        writer.Write(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
        writer.Write(rerate, NpgsqlDbType.Uuid);
        writer.Write(position, NpgsqlDbType.Integer);
        writer.Write(before.StartedAt, NpgsqlDbType.TimestampTz);
        writer.Write(before.Id, NpgsqlDbType.Uuid);
        writer.WriteOrNull(before.CustomerId, NpgsqlDbType.Uuid);
        writer.WriteOrNull(before.Sell, NpgsqlDbType.Numeric);
        writer.WriteOrNull(before.SellBilledSeconds, NpgsqlDbType.Integer);
        writer.WriteOrNull(before.SellPrefix, NpgsqlDbType.Text);
        writer.WriteOrNull(before.Buy, NpgsqlDbType.Numeric);
        writer.WriteOrNull(before.BuyBilledSeconds, NpgsqlDbType.Integer);
        writer.WriteOrNull(before.ProviderId, NpgsqlDbType.Uuid);
        writer.WriteOrNull(before.UnratedReason, NpgsqlDbType.Text);
        writer.WriteOrNull(after.ProviderId, NpgsqlDbType.Uuid);
        writer.WriteOrNull(after.TariffId, NpgsqlDbType.Uuid);
        writer.WriteOrNull(after.SellPrefix, NpgsqlDbType.Text);
        writer.WriteOrNull(after.SellPricePerMinute, NpgsqlDbType.Numeric);
        writer.WriteOrNull(after.SellConnectionFee, NpgsqlDbType.Numeric);
        writer.WriteOrNull(after.SellInitialBlock, NpgsqlDbType.Integer);
        writer.WriteOrNull(after.SellIncrement, NpgsqlDbType.Integer);
        writer.WriteOrNull(after.SellBilledSeconds, NpgsqlDbType.Integer);
        writer.WriteOrNull(after.Sell, NpgsqlDbType.Numeric);
        writer.WriteOrNull(after.ProviderRateId, NpgsqlDbType.Uuid);
        writer.WriteOrNull(after.BuyPrefix, NpgsqlDbType.Text);
        writer.WriteOrNull(after.BuyPricePerMinute, NpgsqlDbType.Numeric);
        writer.WriteOrNull(after.BuyConnectionFee, NpgsqlDbType.Numeric);
        writer.WriteOrNull(after.BuyInitialBlock, NpgsqlDbType.Integer);
        writer.WriteOrNull(after.BuyIncrement, NpgsqlDbType.Integer);
        writer.WriteOrNull(after.BuyBilledSeconds, NpgsqlDbType.Integer);
        writer.WriteOrNull(after.Buy, NpgsqlDbType.Numeric);
        writer.WriteOrNull(after.UnratedReason, NpgsqlDbType.Text);
    }

    /// <summary>Puts the new prices into the records that still have the old ones.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ApplyAsync(Rerate rerate, CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"""
            UPDATE cdr SET {string.Join(", ", Priced.Select(column => $"{column} = t.{column}"))}, profit = t.sell - t.buy
            FROM rerate_changes t
            WHERE t.rerate_id = $1 AND cdr.started_at = t.started_at AND cdr.id = t.call_record_id AND cdr.started_at >= $2 AND cdr.started_at < $3
              AND (cdr.sell, cdr.buy, cdr.unrated_reason, cdr.provider_id) IS NOT DISTINCT FROM (t.sell_before, t.buy_before, t.unrated_reason_before, t.provider_id_before)
            """,
            rerate.Id,
            rerate.From,
            rerate.Until);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Calls that cost something now and did not before belong to the entry that charges them.</summary>
    public async Task ChargeAsync(Rerate rerate, Guid customer, Guid ledgerEntry, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            UPDATE cdr SET ledger_entry_id = $5 FROM rerate_changes t
            WHERE t.rerate_id = $1 AND t.customer_id = $4 AND t.sell > 0 AND cdr.started_at = t.started_at AND cdr.id = t.call_record_id AND cdr.started_at >= $2 AND cdr.started_at < $3
              AND cdr.ledger_entry_id IS NULL
            """,
            rerate.Id,
            rerate.From,
            rerate.Until,
            customer,
            ledgerEntry);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Sums that have no call any more.</summary>
    public async Task SweepAsync(Rerate rerate, CancellationToken cancellationToken)
    {
        // A day of the installation begins at most a day before or after the day of UTC.
        await using var command = Command(
            """
            WITH days AS (
                DELETE FROM call_days WHERE attempts = 0 AND day BETWEEN ($1 AT TIME ZONE 'UTC')::date - 1 AND ($2 AT TIME ZONE 'UTC')::date + 1
            )
            DELETE FROM call_rollups WHERE attempts = 0 AND hour >= date_trunc('hour', $1, 'UTC') AND hour < $2
            """,
            rerate.From,
            rerate.Until);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string text, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlCommand(text, connection) { CommandTimeout = Patience };
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return command;
    }
}
