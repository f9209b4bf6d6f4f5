namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What the switch answered after a reload.</summary>
/// <param name="Reached">Whether it could be asked to the end.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Differences">What it holds otherwise than the files say.</param>
internal sealed record SwitchReport(bool Reached, string? Reason, IReadOnlyList<string> Differences)
{
    public static SwitchReport NotReached(string reason) => new(false, reason, []);

    public static SwitchReport Held(IReadOnlyList<string> differences) => new(true, null, differences);
}
