namespace TrunkFlow.Server.Calls;

/// <summary>What the switch said of attempts lately, for whoever stores their records; the switch's node hears it.</summary>
public interface ICallSignals
{
    /// <summary>In the order it was said; null where nothing was heard of it, or it is too long ago.</summary>
    /// <param name="caller">Unique id of the caller's channel.</param>
    /// <param name="called">Name of the called channel.</param>
    IReadOnlyList<CallSignal>? Heard(string caller, string called);
}
