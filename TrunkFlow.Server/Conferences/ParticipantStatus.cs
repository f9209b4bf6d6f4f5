namespace TrunkFlow.Server.Conferences;

/// <summary>How far a participant of a conference came.</summary>
public enum ParticipantStatus
{
    /// <summary>Is called when the conference starts.</summary>
    Planned,

    /// <summary>Is to be called now.</summary>
    Invited,

    /// <summary>Being called.</summary>
    Calling,

    /// <summary>In the room.</summary>
    Joined,

    /// <summary>Was in the room and left, or was called off before.</summary>
    Left,

    /// <summary>Could not be reached.</summary>
    Failed,
}
