using Npgsql;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// A call whose attempts came in two batches: each took its last attempt for the last of all. All lines of a call are written together, so this
/// is rare; without it the call would count twice.
/// </summary>
internal static class LastAttempts
{
    private const string Counted = "RETURNING date_trunc('hour', started_at, 'UTC'), direction, customer_id, provider_id, gateway_id, coalesce(sell_prefix, '')";

    private static readonly TimeSpan LongestCall = TimeSpan.FromDays(1);

    /// <summary>Attempts that were stored as the last one and are not, now that later ones came.</summary>
    /// <returns>Where each of them was counted as a call.</returns>
    public static async Task<IReadOnlyList<RollupKey>> SupersedeAsync(
        NpgsqlConnection connection, string node, IReadOnlyList<CallRecord> calls, CancellationToken cancellationToken)
    {
        var first = new Dictionary<string, CallRecord>();
        foreach (var call in calls)
        {
            if (!first.TryGetValue(call.UniqueId, out var known) || call.Attempt < known.Attempt)
            {
                first[call.UniqueId] = call;
            }
        }

        var later = first.Values.Where(call => call.Attempt > 1).ToList();
        if (later.Count == 0)
        {
            return [];
        }

        await using var command = new NpgsqlCommand(
            $"""
            UPDATE cdr SET is_last_attempt = false
            FROM unnest($2, $3, $4) AS later (linked_id, unique_id, attempt)
            WHERE cdr.linked_id = later.linked_id AND cdr.unique_id = later.unique_id AND cdr.node_key = $1
              AND cdr.attempt < later.attempt AND cdr.is_last_attempt AND cdr.started_at BETWEEN $5 AND $6
            {Counted}
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = node },
                new() { Value = later.Select(call => call.LinkedId).ToArray() },
                new() { Value = later.Select(call => call.UniqueId).ToArray() },
                new() { Value = later.Select(call => call.Attempt).ToArray() },
                new() { Value = later.Min(call => call.StartedAt) - LongestCall },
                new() { Value = later.Max(call => call.StartedAt) },
            },
        };
        return await KeysAsync(command, cancellationToken);
    }

    /// <summary>Attempts that were stored just now, after later ones: only what was in quarantine comes so.</summary>
    /// <returns>Where each of them was counted as a call.</returns>
    public static async Task<IReadOnlyList<RollupKey>> YieldAsync(
        NpgsqlConnection connection, string node, IReadOnlyList<CallRecord> calls, CancellationToken cancellationToken)
    {
        if (calls.Count == 0)
        {
            return [];
        }

        await using var command = new NpgsqlCommand(
            $"""
            UPDATE cdr SET is_last_attempt = false
            WHERE cdr.id = ANY($2) AND cdr.is_last_attempt AND cdr.started_at BETWEEN $3 AND $4 AND EXISTS (
                SELECT FROM cdr later WHERE later.linked_id = cdr.linked_id AND later.unique_id = cdr.unique_id AND later.node_key = $1
                  AND later.attempt > cdr.attempt AND later.started_at BETWEEN $3 AND $5)
            {Counted}
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = node },
                new() { Value = calls.Select(call => call.Id).ToArray() },
                new() { Value = calls.Min(call => call.StartedAt) },
                new() { Value = calls.Max(call => call.StartedAt) },
                new() { Value = calls.Max(call => call.StartedAt) + LongestCall },
            },
        };
        return await KeysAsync(command, cancellationToken);
    }

    private static async Task<IReadOnlyList<RollupKey>> KeysAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<RollupKey>();
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add(new RollupKey(
                reader.GetFieldValue<DateTimeOffset>(0),
                reader.GetString(1),
                await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetGuid(2),
                await reader.IsDBNullAsync(3, cancellationToken) ? null : reader.GetGuid(3),
                await reader.IsDBNullAsync(4, cancellationToken) ? null : reader.GetGuid(4),
                reader.GetString(5)));
        }

        return keys;
    }
}
