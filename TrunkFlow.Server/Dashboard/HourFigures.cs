namespace TrunkFlow.Server.Dashboard;

/// <summary>The calls of one hour.</summary>
/// <param name="Start">When the hour began.</param>
/// <param name="Attempts">Call records.</param>
/// <param name="Calls">Last attempts.</param>
/// <param name="Answered">Answered attempts.</param>
/// <param name="Effective">Attempts the network carried to their end.</param>
/// <param name="TalkSeconds">Seconds of talk.</param>
/// <param name="Sell">What customers pay.</param>
/// <param name="Buy">What providers charge.</param>
public sealed record HourFigures(DateTimeOffset Start, int Attempts, int Calls, int Answered, int Effective, long TalkSeconds, decimal Sell, decimal Buy)
{
    public static HourFigures Quiet(DateTimeOffset start) => new(start, 0, 0, 0, 0, 0, 0, 0);
}
