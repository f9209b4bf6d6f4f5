namespace TrunkFlow.Server.Calls.Peaks;

/// <summary>An hour whose calls changed since its peaks were counted. Imports only ever add rows, so they never wait for each other or for the counting.</summary>
public sealed class DuePeakHour
{
    public long Id { get; init; }

    public required DateTimeOffset Hour { get; init; }
}
