using TrunkFlow.Server.Billing;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>What the switches carry at the moment a call asks; what has a limit is held against it.</summary>
public interface ISwitchLoad
{
    /// <summary>Calls in progress, without the one that asks.</summary>
    int CallsOf(SwitchParty party);

    /// <summary>Calls that began within the last second.</summary>
    int BegunOf(SwitchParty party);

    /// <summary>What the customer who pays may still spend, without what other calls hold; null: nobody knows of a limit.</summary>
    SpendingRoom? Room { get; }
}
