using Npgsql;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>What must hold after any import, however it went: balances, ledger and rollups say what the records say, and what the numbers held cost.</summary>
internal static class CallBooks
{
    private const string Rerated =
        "SELECT call_record_id, sum(coalesce(sell, 0) - coalesce(sell_before, 0)) AS more FROM rerate_changes WHERE rerate_id IN (SELECT id FROM rerates WHERE status = 'applied') GROUP BY 1";

    private static readonly (string Rule, string Violations)[] Rules =
    [
        ("every balance is the sum of its ledger",
            "SELECT count(*) FROM customer_balances b WHERE balance <> (SELECT coalesce(sum(amount), 0) FROM ledger_entries l WHERE l.customer_id = b.customer_id)"),
        ("every ledger is numbered without gaps",
            """
            SELECT count(*) FROM customer_balances b LEFT JOIN LATERAL (
                SELECT count(*) AS entries, max(seq) AS last FROM ledger_entries l WHERE l.customer_id = b.customer_id) l ON true
            WHERE b.seq <> l.entries OR (l.entries > 0 AND l.last <> l.entries)
            """),
        ("every entry says the balance after it",
            """
            SELECT count(*) FROM (SELECT balance_after, sum(amount) OVER (PARTITION BY customer_id ORDER BY seq) AS balance FROM ledger_entries) l WHERE balance_after <> balance
            """),
        ("a number's setup is charged once, and every month up to where it was looked at",
            """
            WITH held AS (
                SELECT a.id, a.customer_id, setup_sell, monthly_sell, (valid_from AT TIME ZONE zone)::date AS given, (least(charged_until, valid_until - interval '1 microsecond') AT TIME ZONE zone)::date AS looked
                FROM customer_dids a JOIN dids d ON d.id = a.did_id CROSS JOIN (SELECT coalesce((SELECT value FROM settings WHERE key = 'time-zone'), 'America/Sao_Paulo') AS zone) z
                WHERE charged_until IS NOT NULL
            ), due AS (
                SELECT id, customer_id, 'did-setup' AS cause, date_trunc('month', given)::date AS month, setup_sell AS amount FROM held
                UNION ALL
                SELECT id, customer_id, 'did-monthly', month::date, CASE WHEN month > given THEN monthly_sell
                    ELSE round(monthly_sell * (extract(day FROM month + interval '1 month' - interval '1 day') - extract(day FROM given) + 1) / extract(day FROM month + interval '1 month' - interval '1 day'), 2) END
                FROM held, generate_series(date_trunc('month', given), date_trunc('month', looked), interval '1 month') AS month
            ), charged AS (
                SELECT customer_did_id, customer_id, cause, month, -amount FROM ledger_entries WHERE cause IN ('did-setup', 'did-monthly')
            )
            SELECT (SELECT count(*) FROM (SELECT * FROM due WHERE amount > 0 EXCEPT ALL SELECT * FROM charged) x)
                 + (SELECT count(*) FROM (SELECT * FROM charged EXCEPT ALL SELECT * FROM due WHERE amount > 0) y)
            """),
        ("every entry is the number of the records that name it, and the sum of what they came to before they were rerated",
            $"""
            SELECT count(*) FROM ledger_entries l LEFT JOIN (
                SELECT ledger_entry_id, sum(coalesce(sell, 0) - coalesce(more, 0)) AS sell, count(*) AS calls FROM cdr LEFT JOIN ({Rerated}) r ON r.call_record_id = cdr.id GROUP BY 1
            ) c ON c.ledger_entry_id = l.id
            WHERE l.cause = 'calls' AND (c.sell IS DISTINCT FROM -l.amount OR c.calls IS DISTINCT FROM l.calls)
            """),
        ("every record that charges somebody names its entry",
            $"""
            SELECT count(*) FROM cdr WHERE (sell > 0 AND ledger_entry_id IS NULL) OR ledger_entry_id NOT IN (SELECT id FROM ledger_entries)
                OR (coalesce(sell, 0) = 0 AND ledger_entry_id IS NOT NULL AND id NOT IN (SELECT call_record_id FROM ({Rerated}) r))
            """),
        ("what ledgers took for calls is what the calls come to",
            """
            SELECT count(*) FROM (SELECT customer_id, sum(amount) AS taken FROM ledger_entries WHERE cause IN ('calls', 'rerating') GROUP BY 1) l
            FULL JOIN (SELECT customer_id, sum(sell) AS sold FROM cdr WHERE customer_id IN (SELECT id FROM customers) GROUP BY 1) c USING (customer_id)
            WHERE coalesce(l.taken, 0) <> -coalesce(c.sold, 0)
            """),
        ("profit is sell less buy",
            "SELECT count(*) FROM cdr WHERE profit IS DISTINCT FROM sell - buy"),
        ("a call has one last attempt",
            "SELECT count(*) FROM (SELECT 1 FROM cdr GROUP BY node_key, unique_id HAVING count(*) FILTER (WHERE is_last_attempt) <> 1) x"),
    ];

    private static readonly (string Rule, string Violations)[] Sums =
    [
        ("rollups are what the records add up to",
            """
            WITH counted AS (
                SELECT date_trunc('hour', started_at, 'UTC') AS hour, direction, customer_id, provider_id, gateway_id, coalesce(sell_prefix, '') AS destination,
                       count(*) AS attempts, count(*) FILTER (WHERE is_last_attempt) AS calls, count(*) FILTER (WHERE disposition = 'answered') AS answered,
                       count(*) FILTER (WHERE disposition = 'answered' OR cause IN (16, 17, 18, 19, 21)) AS effective,
                       count(*) FILTER (WHERE disposition = 'answered' AND talk_seconds <= 6) AS short_calls, count(unrated_reason) AS unrated,
                       sum(talk_seconds) AS talk_seconds, coalesce(sum(sell_billed_seconds), 0) AS sell_billed_seconds, coalesce(sum(buy_billed_seconds), 0) AS buy_billed_seconds,
                       coalesce(sum(post_dial_delay_milliseconds), 0) AS post_dial_delay_milliseconds, count(post_dial_delay_milliseconds) AS post_dial_delay_count,
                       coalesce(sum(sell), 0) AS sell, coalesce(sum(buy), 0) AS buy
                FROM cdr GROUP BY 1, 2, 3, 4, 5, 6
            ), kept AS (
                SELECT hour, direction, customer_id, provider_id, gateway_id, destination, attempts, calls, answered, effective, short_calls, unrated,
                       talk_seconds, sell_billed_seconds, buy_billed_seconds, post_dial_delay_milliseconds, post_dial_delay_count, sell, buy
                FROM call_rollups
            )
            SELECT (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) x) + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) y)
            """),
    ];

    private static readonly (string Rule, string Violations)[] Days =
    [
        ("days are what the hours add up to",
            """
            WITH hours AS (
                SELECT (hour AT TIME ZONE time_zone)::date AS day, call_rollups.* FROM call_rollups, call_day_zone
            ), counted AS (
                SELECT day, 'customer' AS by, direction, customer_id, NULL::uuid AS provider_id, NULL::uuid AS gateway_id, '' AS destination, sum(attempts), sum(calls),
                       sum(answered), sum(effective), sum(short_calls), sum(unrated), sum(talk_seconds), sum(sell_billed_seconds), sum(buy_billed_seconds),
                       sum(post_dial_delay_milliseconds), sum(post_dial_delay_count), sum(sell), sum(buy)
                FROM hours GROUP BY day, direction, customer_id
                UNION ALL
                SELECT day, 'carrier', direction, NULL, provider_id, gateway_id, destination, sum(attempts), sum(calls),
                       sum(answered), sum(effective), sum(short_calls), sum(unrated), sum(talk_seconds), sum(sell_billed_seconds), sum(buy_billed_seconds),
                       sum(post_dial_delay_milliseconds), sum(post_dial_delay_count), sum(sell), sum(buy)
                FROM hours GROUP BY day, direction, provider_id, gateway_id, destination
            ), kept AS (
                SELECT day, by, direction, customer_id, provider_id, gateway_id, destination, attempts, calls, answered, effective, short_calls, unrated,
                       talk_seconds, sell_billed_seconds, buy_billed_seconds, post_dial_delay_milliseconds, post_dial_delay_count, sell, buy
                FROM call_days
            )
            SELECT (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept) x) + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) y)
            """),
    ];

    public static Task AssertAsync(NpgsqlDataSource source) => AssertAsync(source, [.. Rules, .. Sums, .. Days]);

    /// <summary>What has no ledger behind it still adds up.</summary>
    public static Task AssertSumsAsync(NpgsqlDataSource source) => AssertAsync(source, [.. Sums, .. Days]);

    public static Task AssertDaysAsync(NpgsqlDataSource source) => AssertAsync(source, Days);

    private static async Task AssertAsync(NpgsqlDataSource source, IReadOnlyList<(string Rule, string Violations)> rules)
    {
        foreach (var (rule, violations) in rules)
        {
            var count = await CallImportScene.ScalarAsync<long>(source, violations);
            Assert.True(count == 0, $"{rule}: {count} exceptions");
        }
    }
}
