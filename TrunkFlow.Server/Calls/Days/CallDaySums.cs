using Npgsql;

namespace TrunkFlow.Server.Calls.Days;

/// <summary>The parts of the statements that add hours up to days: one for what a batch adds, one for all there is.</summary>
internal static class CallDaySums
{
    /// <summary>The columns that are added up, in hours as in days.</summary>
    public static readonly IReadOnlyList<string> Counters =
    [
        "attempts", "calls", "answered", "effective", "short_calls", "unrated", "talk_seconds", "sell_billed_seconds", "buy_billed_seconds",
        "post_dial_delay_milliseconds", "post_dial_delay_count", "sell", "buy",
    ];

    /// <summary>Seconds the days of many years may take to be counted.</summary>
    public const int Patience = 1_800;

    public static readonly string CounterList = string.Join(", ", Counters);

    /// <summary>
    /// Keeps days from being counted again until the transaction is over. Whoever will add hours asks for it before he holds anything else, so that
    /// nobody waits for him while he waits here.
    /// </summary>
    public static async Task HoldAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT FROM call_day_zone FOR SHARE", connection) { CommandTimeout = Patience };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static string AddTo(string table) => string.Join(", ", Counters.Select(counter => $"{counter} = {table}.{counter} + excluded.{counter}"));

    /// <summary>Inserts days of hours, in the order they are read in; expects beside them a <c>zone</c> with its <c>time_zone</c>. An hour counts for the day it begins in.</summary>
    public static string InsertFrom(string hours) =>
        $"""
        INSERT INTO call_days (id, day, by, direction, customer_id, provider_id, gateway_id, destination, {CounterList})
        SELECT gen_random_uuid(), day, CASE grouping(customer_id) WHEN 0 THEN 'customer' ELSE 'carrier' END AS side, direction, customer_id, provider_id, gateway_id,
            coalesce(destination, ''), {string.Join(", ", Counters.Select(counter => $"sum({counter})"))}
        FROM (SELECT {hours}.*, (hour AT TIME ZONE time_zone)::date AS day FROM {hours}, zone) hour
        GROUP BY GROUPING SETS ((day, direction, customer_id), (day, direction, provider_id, gateway_id, destination))
        ORDER BY day, side, direction, customer_id, provider_id, gateway_id, destination
        """;
}
