using TrunkFlow.Server.Conferences;

namespace TrunkFlow.Server.Pages.Conferences;

/// <summary>How a participant stands, in the panel's signs: kind, icon and key of the word.</summary>
public static class ParticipantState
{
    private const int UnallocatedNumber = 1;
    private const int UserBusy = 17;
    private const int NoUserResponding = 18;
    private const int NoAnswer = 19;
    private const int CallRejected = 21;
    private const int InvalidNumber = 28;
    private const int NoCircuit = 34;

    public static (string Kind, string? Icon, string Word) Of(ConferenceParticipant participant) => participant switch
    {
        { IsCalled: true, RemovedAt: not null } => ("off", "log-out", "State.Leaving"),
        { Status: ParticipantStatus.Joined, Muted: true } => ("warn", "mic-off", "State.Muted"),
        { Status: ParticipantStatus.Joined } => ("ok", "mic", "State.Joined"),
        { Status: ParticipantStatus.Invited } => ("info", "phone-outgoing", "State.Invited"),
        { Status: ParticipantStatus.Calling } => ("info", "phone-outgoing", "State.Calling"),
        { Status: ParticipantStatus.Failed } => ("bad", "phone-missed", "State.Failed"),
        { Status: ParticipantStatus.Left } => ("off", "phone-off", "State.Left"),
        _ => ("off", "clock", "State.Planned"),
    };

    /// <summary>Key of the word for why one could not be reached (ITU-T Q.850, table 1).</summary>
    public static string Why(int? cause) => cause switch
    {
        UnallocatedNumber => "Why.NoSuchNumber",
        2 or 3 => "Why.NoRoute",
        UserBusy => "Why.Busy",
        NoUserResponding or NoAnswer or 20 => "Why.NoAnswer",
        CallRejected => "Why.Rejected",
        InvalidNumber => "Why.BadNumber",
        NoCircuit or 42 or 44 => "Why.NoCircuit",
        27 or 38 or 41 => "Why.SwitchAway",
        _ => "Why.Other",
    };

    /// <summary>Those who talk first, then those who may soon, then the rest.</summary>
    public static int Order(ConferenceParticipant participant) => participant.Status switch
    {
        ParticipantStatus.Joined => 0,
        ParticipantStatus.Invited or ParticipantStatus.Calling => 1,
        ParticipantStatus.Planned => 2,
        ParticipantStatus.Failed => 3,
        _ => 4,
    };
}
