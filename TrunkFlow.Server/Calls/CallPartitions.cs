using System.Collections.Concurrent;
using Npgsql;

namespace TrunkFlow.Server.Calls;

/// <summary>The monthly partitions of <c>cdr</c>: made ahead by a job, and by an import that meets a month nobody made.</summary>
public sealed class CallPartitions(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<DateOnly, bool> known = new();

    public async Task EnsureAsync(IEnumerable<DateTimeOffset> moments, CancellationToken cancellationToken)
    {
        foreach (var month in moments.Select(MonthOf).Distinct().Order().ToList())
        {
            if (known.ContainsKey(month))
            {
                continue;
            }

            await using var command = database.CreateCommand("SELECT ensure_cdr_partition($1)");
            command.Parameters.Add(new() { Value = month });
            await command.ExecuteNonQueryAsync(cancellationToken);
            known[month] = true;
        }
    }

    private static DateOnly MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1);
}
