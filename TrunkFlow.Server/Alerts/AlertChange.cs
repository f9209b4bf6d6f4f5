namespace TrunkFlow.Server.Alerts;

/// <summary>What became of an alert.</summary>
public enum AlertEvent
{
    /// <summary>It was raised, has come back, or has become more urgent.</summary>
    Raised,

    /// <summary>Somebody took note of it.</summary>
    Acknowledged,

    /// <summary>It is over.</summary>
    Resolved,
}

/// <summary>An alert has changed.</summary>
/// <param name="AlertId">Which.</param>
/// <param name="Event">What became of it.</param>
public sealed record AlertChange(Guid AlertId, AlertEvent Event)
{
    public const string Topic = "alerts";
}
