namespace TrunkFlow.Server.Conferences;

public enum ConferenceStatus
{
    Planned,
    Running,
    Ended,
}
