namespace TrunkFlow.Server.Conferences;

public enum ParticipantStatus
{
    Invited,
    Joined,
    Left,
    Failed,
}
