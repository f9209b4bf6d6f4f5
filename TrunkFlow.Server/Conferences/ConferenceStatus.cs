namespace TrunkFlow.Server.Conferences;

/// <summary>How far a conference came.</summary>
public enum ConferenceStatus
{
    /// <summary>Nobody was called yet.</summary>
    Planned,

    /// <summary>Legs are being called or talk.</summary>
    Running,

    /// <summary>It is over and cannot be started again.</summary>
    Ended,
}
