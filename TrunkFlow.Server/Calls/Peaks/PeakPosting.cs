using Npgsql;
using TrunkFlow.Server.Calls.Import;

namespace TrunkFlow.Server.Calls.Peaks;

/// <summary>Notes in the transaction of a batch which hours its calls were up in.</summary>
internal static class PeakPosting
{
    public static async Task PostAsync(NpgsqlConnection connection, IReadOnlyCollection<DateTimeOffset> hours, CancellationToken cancellationToken)
    {
        if (hours.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand("INSERT INTO due_peak_hours (hour) SELECT unnest($1)", connection) { Parameters = { new() { Value = hours.ToArray() } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The hours a call was up in; none for one that was not.</summary>
    public static IEnumerable<DateTimeOffset> HoursOf(CallRecord call)
    {
        var last = call.EndedAt < call.StartedAt + CountCallPeaks.LongestCall ? call.EndedAt : call.StartedAt + CountCallPeaks.LongestCall;
        for (var hour = RollupKey.HourOf(call.StartedAt); hour < last; hour = hour.AddHours(1))
        {
            yield return hour;
        }
    }
}
