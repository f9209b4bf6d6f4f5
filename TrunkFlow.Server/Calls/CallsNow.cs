namespace TrunkFlow.Server.Calls;

/// <summary>The calls in progress at one moment.</summary>
/// <param name="Calls">Null while no switch has told.</param>
public sealed record CallsNow(IReadOnlyList<ActiveCall>? Calls)
{
    public static bool Same(CallsNow one, CallsNow other) =>
        one.Calls is null || other.Calls is null ? one.Calls == other.Calls : one.Calls.SequenceEqual(other.Calls);
}
