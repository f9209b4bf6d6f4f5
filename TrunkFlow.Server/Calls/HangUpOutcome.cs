namespace TrunkFlow.Server.Calls;

/// <summary>What came of asking a switch to end a call.</summary>
public enum HangUpOutcome
{
    /// <summary>The switch has been told and ends it.</summary>
    Ended,

    /// <summary>There was nothing left to end.</summary>
    Over,

    /// <summary>The node does not answer, or does not reach its switch.</summary>
    SwitchAway,
}
