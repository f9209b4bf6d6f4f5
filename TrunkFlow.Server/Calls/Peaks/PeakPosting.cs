using Npgsql;
using TrunkFlow.Server.Calls.Import;

namespace TrunkFlow.Server.Calls.Peaks;

/// <summary>Notes in the transaction of a batch which hours its calls were up in.</summary>
internal static class PeakPosting
{
    public static async Task PostAsync(NpgsqlConnection connection, IReadOnlyList<CallRecord> calls, CancellationToken cancellationToken)
    {
        var hours = calls.Where(call => call.EndedAt > call.StartedAt).SelectMany(HoursOf).Distinct().ToArray();
        if (hours.Length == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand("INSERT INTO due_peak_hours (hour) SELECT unnest($1)", connection) { Parameters = { new() { Value = hours } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static IEnumerable<DateTimeOffset> HoursOf(CallRecord call)
    {
        var last = call.EndedAt < call.StartedAt + CountCallPeaks.LongestCall ? call.EndedAt : call.StartedAt + CountCallPeaks.LongestCall;
        for (var hour = RollupKey.HourOf(call.StartedAt); hour < last; hour = hour.AddHours(1))
        {
            yield return hour;
        }
    }
}
