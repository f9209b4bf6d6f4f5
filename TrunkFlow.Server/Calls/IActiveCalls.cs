using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

/// <summary>The calls that are up right now on all switches, as far as their nodes have told; implemented over AMI.</summary>
public interface IActiveCalls
{
    /// <summary>False while no node has told its state (no Asterisk, or not connected yet): figures are then unknown, not zero.</summary>
    bool Known { get; }

    /// <summary>Every call in progress, ringing or bridged; a conference leg is a call of its own.</summary>
    IReadOnlyList<ActiveCall> Current { get; }

    /// <summary>New calls per second, mean of the last ten seconds.</summary>
    double CallsPerSecond { get; }

    /// <summary>The same node by node, those included that were heard of and are silent now.</summary>
    IReadOnlyList<NodeCalls> Nodes { get; }

    /// <summary>Raised when any of it changed.</summary>
    ChangeSignal Changes { get; }
}
