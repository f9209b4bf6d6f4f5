using TrunkFlow.Server.Common;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Conferences;

/// <summary>A number or an extension called into a conference.</summary>
public sealed class ConferenceParticipant
{
    private ConferenceParticipant()
    {
    }

    internal ConferenceParticipant(Conference conference, string? number, Guid? extensionId)
    {
        if (number is null == extensionId is null)
        {
            throw new InvalidValueException("number", "NumberOrExtension");
        }

        ConferenceId = conference.Id;
        CustomerId = conference.CustomerId;
        Number = PhoneNumber.ParseOptional("number", number);
        ExtensionId = extensionId;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ConferenceId { get; private set; }
    public Conference? Conference { get; private set; }
    public Guid CustomerId { get; private set; }
    public string? Number { get; private set; }
    public Guid? ExtensionId { get; private set; }
    public Extension? Extension { get; private set; }
    public ParticipantStatus Status { get; private set; }
    public bool Muted { get; private set; }

    /// <summary>The leg on the switch while it is in the room.</summary>
    public string? Channel { get; private set; }
    public int? Cause { get; private set; }
    public DateTimeOffset? JoinedAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    public bool IsPresent => Status is ParticipantStatus.Invited or ParticipantStatus.Joined;

    public void Joined(string channel, DateTimeOffset at)
    {
        Status = ParticipantStatus.Joined;
        Channel = channel;
        JoinedAt = at;
    }

    public void Mute(bool muted) => Muted = muted;

    public void Left(DateTimeOffset at, int? cause)
    {
        Status = JoinedAt is null ? ParticipantStatus.Failed : ParticipantStatus.Left;
        Channel = null;
        Muted = false;
        Cause = cause;
        LeftAt = at;
    }
}
