using Npgsql;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Takes the calls of a batch off their customers' balances, one ledger entry per customer, customers in order of id.</summary>
internal static class LedgerPosting
{
    public static async Task PostAsync(
        NpgsqlConnection connection,
        IReadOnlyList<CallRecord> calls,
        IReadOnlyDictionary<Guid, Guid> entries,
        IReadOnlyDictionary<Guid, string> timeZones,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var customers = calls.Where(call => call.LedgerEntryId is not null).GroupBy(call => call.CustomerId!.Value).OrderBy(group => group.Key).ToList();
        if (customers.Count == 0)
        {
            return;
        }

        var zones = customers.Select(customer => TimeZoneInfo.FindSystemTimeZoneById(timeZones[customer.Key])).ToArray();
        var today = zones.Select(zone => zone.DayOf(now)).ToArray();
        await using var batch = new NpgsqlBatch(connection);

        var keys = customers.Select(customer => customer.Key).ToArray();
        var balances = new NpgsqlBatchCommand(
            """
            INSERT INTO customer_balances (customer_id, balance, seq, spent_today)
            SELECT id, 0, 0, 0 FROM unnest($1) AS id ORDER BY id ON CONFLICT DO NOTHING
            """);
        balances.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = keys });
        batch.BatchCommands.Add(balances);

        // Rows are locked in order of id, so that two imports never wait for each other in a ring.
        var locks = new NpgsqlBatchCommand("SELECT 1 FROM customer_balances WHERE customer_id = ANY($1) ORDER BY customer_id FOR UPDATE");
        locks.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = keys });
        batch.BatchCommands.Add(locks);

        // Another day than the last one is counted from its records, which are stored by now: it may also be the day before, where a clock was put back over midnight
        // or another node's is late.
        var post = new NpgsqlBatchCommand(
            """
            WITH charge AS (
                SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $8, $9) AS c (customer_id, entry_id, amount, calls, day, spent, day_from, day_until)
            ), changed AS (
                UPDATE customer_balances b
                SET balance = b.balance + c.amount, seq = b.seq + 1, spend_day = c.day,
                    spent_today = CASE WHEN b.spend_day = c.day THEN b.spent_today + c.spent ELSE (
                        SELECT coalesce(sum(sell), 0) FROM cdr WHERE cdr.customer_id = c.customer_id AND started_at >= c.day_from AND started_at < c.day_until) END
                FROM charge c WHERE b.customer_id = c.customer_id
                RETURNING b.customer_id, b.seq, b.balance
            )
            INSERT INTO ledger_entries (id, customer_id, seq, amount, balance_after, cause, calls, actor_name, created_at)
            SELECT c.entry_id, c.customer_id, changed.seq, c.amount, changed.balance, 'calls', c.calls, 'trunkflow', $7
            FROM charge c JOIN changed USING (customer_id)
            """);
        post.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = keys });
        post.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = keys.Select(key => entries[key]).ToArray() });
        post.Parameters.Add(new NpgsqlParameter<decimal[]> { TypedValue = customers.Select(customer => -customer.Sum(call => call.Sell!.Value)).ToArray() });
        post.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = customers.Select(customer => customer.Count()).ToArray() });
        post.Parameters.Add(new NpgsqlParameter<DateOnly[]> { TypedValue = today });
        post.Parameters.Add(new NpgsqlParameter<decimal[]>
        {
            TypedValue = customers.Select((customer, i) => customer.Where(call => zones[i].DayOf(call.StartedAt) == today[i]).Sum(call => call.Sell!.Value)).ToArray(),
        });
        post.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        post.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = zones.Select((zone, i) => zone.StartOf(today[i])).ToArray() });
        post.Parameters.Add(new NpgsqlParameter<DateTimeOffset[]> { TypedValue = zones.Select((zone, i) => zone.StartOf(today[i].AddDays(1))).ToArray() });
        batch.BatchCommands.Add(post);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
