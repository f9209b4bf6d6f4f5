namespace TrunkFlow.Server.Conferences;

/// <summary>How far a participant of a conference came.</summary>
public enum ParticipantStatus
{
    /// <summary>Being called.</summary>
    Invited,

    /// <summary>In the room.</summary>
    Joined,

    /// <summary>Was in the room and left.</summary>
    Left,

    /// <summary>Could not be reached.</summary>
    Failed,
}
