using System.Text;
using Npgsql;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Keeps the lines of a batch that could not be read.</summary>
internal static class Quarantine
{
    public static async Task KeepAsync(
        NpgsqlConnection connection, Guid source, IReadOnlyList<BatchLine> lines, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(
            """
            INSERT INTO quarantined_rows (id, cdr_source_id, "offset", line, reason, found_at)
            SELECT q.id, $2, q.place, q.line, q.reason, $5 FROM unnest($1, $3, $4, $6) AS q (id, place, line, reason)
            ON CONFLICT (cdr_source_id, "offset") DO NOTHING
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = lines.Select(_ => Guid.CreateVersion7()).ToArray() },
                new() { Value = source },
                new() { Value = lines.Select(line => line.Offset).ToArray() },
                new() { Value = lines.Select(line => Text(line.Text)).ToArray() },
                new() { Value = now },
                new() { Value = lines.Select(line => line.Reason!).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // PostgreSQL keeps neither NUL nor bytes that are no UTF-8.
    private static string Text(byte[] line) => Encoding.UTF8.GetString(line).Replace('\0', '\uFFFD');
}
