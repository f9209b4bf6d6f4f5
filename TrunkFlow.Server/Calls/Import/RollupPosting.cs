using Npgsql;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Adds a batch to the hourly rollups and to the days they come to, rows in one order for every import.</summary>
internal static class RollupPosting
{
    private static readonly string Add =
        $"""
        WITH batch AS (
            SELECT * FROM unnest({string.Join(", ", Enumerable.Range(1, 7 + CallDaySums.Counters.Count).Select(number => $"${number}"))})
                AS batch (id, hour, direction, customer_id, provider_id, gateway_id, destination, {CallDaySums.CounterList})
        ), zone AS (
            SELECT time_zone FROM call_day_zone FOR SHARE
        ), hours AS (
            INSERT INTO call_rollups (id, hour, direction, customer_id, provider_id, gateway_id, destination, {CallDaySums.CounterList}) SELECT * FROM batch
            ON CONFLICT (hour, direction, customer_id, provider_id, gateway_id, destination) DO UPDATE SET {CallDaySums.AddTo("call_rollups")}
        )
        {CallDaySums.InsertFrom("batch")}
        ON CONFLICT (day, by, direction, customer_id, provider_id, gateway_id, destination) DO UPDATE SET {CallDaySums.AddTo("call_days")}
        """;

    public static RollupKey KeyOf(CallRecord call) =>
        new(RollupKey.HourOf(call.StartedAt), EnumText.Of(call.Direction), call.CustomerId, call.ProviderId, call.GatewayId, call.SellPrefix ?? "");

    public static async Task PostAsync(NpgsqlConnection connection, SortedDictionary<RollupKey, RollupSums> sums, CancellationToken cancellationToken)
    {
        if (sums.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(Add, connection);
        command.Parameters.Add(Column(sums.Keys, _ => Guid.CreateVersion7()));
        command.Parameters.Add(Column(sums.Keys, key => key.Hour));
        command.Parameters.Add(Column(sums.Keys, key => key.Direction));
        command.Parameters.Add(Column(sums.Keys, key => key.CustomerId));
        command.Parameters.Add(Column(sums.Keys, key => key.ProviderId));
        command.Parameters.Add(Column(sums.Keys, key => key.GatewayId));
        command.Parameters.Add(Column(sums.Keys, key => key.Destination));
        command.Parameters.Add(Column(sums.Values, sum => sum.Attempts));
        command.Parameters.Add(Column(sums.Values, sum => sum.Calls));
        command.Parameters.Add(Column(sums.Values, sum => sum.Answered));
        command.Parameters.Add(Column(sums.Values, sum => sum.Effective));
        command.Parameters.Add(Column(sums.Values, sum => sum.ShortCalls));
        command.Parameters.Add(Column(sums.Values, sum => sum.Unrated));
        command.Parameters.Add(Column(sums.Values, sum => sum.TalkSeconds));
        command.Parameters.Add(Column(sums.Values, sum => sum.SellBilledSeconds));
        command.Parameters.Add(Column(sums.Values, sum => sum.BuyBilledSeconds));
        command.Parameters.Add(Column(sums.Values, sum => sum.PostDialDelayMilliseconds));
        command.Parameters.Add(Column(sums.Values, sum => sum.PostDialDelayCount));
        command.Parameters.Add(Column(sums.Values, sum => sum.Sell));
        command.Parameters.Add(Column(sums.Values, sum => sum.Buy));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static RollupSums Of(SortedDictionary<RollupKey, RollupSums> sums, RollupKey key)
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sums[key] = sum = new RollupSums();
        }

        return sum;
    }

    private static NpgsqlParameter<TValue[]> Column<TRow, TValue>(IEnumerable<TRow> rows, Func<TRow, TValue> value) => new() { TypedValue = rows.Select(value).ToArray() };
}
