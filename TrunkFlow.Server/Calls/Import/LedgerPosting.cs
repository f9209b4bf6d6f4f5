using Npgsql;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Takes the calls of a batch off their customers' balances, one ledger entry per customer, customers in order of id.</summary>
internal static class LedgerPosting
{
    public static async Task PostAsync(
        NpgsqlConnection connection, SortedDictionary<Guid, CustomerCharge> charges, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var charged = charges.Where(charge => charge.Value.Calls > 0).ToList();
        if (charged.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection);

        var keys = charged.Select(charge => charge.Key).ToArray();
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
        post.Parameters.Add(Column(charge => charge.EntryId));
        post.Parameters.Add(Column(charge => -charge.Amount));
        post.Parameters.Add(Column(charge => charge.Calls));
        post.Parameters.Add(Column(charge => charge.Today));
        post.Parameters.Add(Column(charge => charge.SpentToday));
        post.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        post.Parameters.Add(Column(charge => charge.Zone.StartOf(charge.Today)));
        post.Parameters.Add(Column(charge => charge.Zone.StartOf(charge.Today.AddDays(1))));
        batch.BatchCommands.Add(post);
        await batch.ExecuteNonQueryAsync(cancellationToken);

        NpgsqlParameter<T[]> Column<T>(Func<CustomerCharge, T> value) => new() { TypedValue = [.. charged.Select(charge => value(charge.Value))] };
    }
}
