using TrunkFlow.Server.Common;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Conferences;

/// <summary>
/// A number or an extension called into a conference, or somebody who called in through a DID. What people ask of it (call, mute, remove) is written here;
/// the node beside the switch carries it out and writes what became of it.
/// </summary>
public sealed class ConferenceParticipant
{
    private ConferenceParticipant()
    {
    }

    internal ConferenceParticipant(Conference conference, string? number, Guid? extensionId)
    {
        if (string.IsNullOrWhiteSpace(number) == extensionId is null)
        {
            throw new InvalidValueException("number", "NumberOrExtension");
        }

        ConferenceId = conference.Id;
        CustomerId = conference.CustomerId;
        Number = PhoneNumber.ParseOptional("number", number);
        ExtensionId = extensionId;
    }

    /// <summary>Its key; also the unique id of its leg on the switch, where we call it.</summary>
    // So each event of the leg is this participant's and no other's (Originate's ChannelId).
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ConferenceId { get; private set; }
    public Conference? Conference { get; private set; }
    public Guid CustomerId { get; private set; }

    /// <summary>Null for an extension, and for a caller who hides it.</summary>
    public string? Number { get; private set; }
    public Guid? ExtensionId { get; private set; }
    public Extension? Extension { get; private set; }

    /// <summary>It was not called: it came through a DID.</summary>
    public bool CalledIn { get; private set; }
    public ParticipantStatus Status { get; private set; }

    /// <summary>What the room does.</summary>
    public bool Muted { get; private set; }

    /// <summary>What was asked for.</summary>
    public bool MuteWanted { get; private set; }

    /// <summary>Unique id of the leg on the switch.</summary>
    public string? ChannelId { get; private set; }

    /// <summary>The leg on the switch while it is in the room.</summary>
    public string? Channel { get; private set; }
    public int? Cause { get; private set; }

    /// <summary>When somebody asked that it be called.</summary>
    public DateTimeOffset? InvitedAt { get; private set; }

    /// <summary>When the switch began to call it.</summary>
    public DateTimeOffset? CalledAt { get; private set; }
    public DateTimeOffset? JoinedAt { get; private set; }

    /// <summary>When somebody asked that it leave.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>It has a place in the room, now or soon.</summary>
    public bool IsPresent => Status is ParticipantStatus.Planned || IsCalled;

    /// <summary>It is being called or in the room.</summary>
    public bool IsCalled => Status is ParticipantStatus.Invited or ParticipantStatus.Calling or ParticipantStatus.Joined;

    internal void Call(DateTimeOffset now)
    {
        Status = ParticipantStatus.Invited;
        InvitedAt = now;
    }

    public void Mute(bool muted) => MuteWanted = IsCalled ? muted : throw new ParticipantGoneException();

    public void Remove(DateTimeOffset now)
    {
        if (!IsCalled)
        {
            throw new ParticipantGoneException();
        }

        Leave(now);
    }

    internal void Leave(DateTimeOffset now) => RemovedAt ??= now;

    /// <summary>Somebody who came in by himself.</summary>
    internal static ConferenceParticipant WhoCalledIn(Guid conferenceId, Guid customerId, string? number, string channelId, string channel, DateTimeOffset now) => new()
    {
        ConferenceId = conferenceId,
        CustomerId = customerId,
        Number = number,
        CalledIn = true,
        Status = ParticipantStatus.Joined,
        ChannelId = channelId,
        Channel = channel,
        JoinedAt = now,
    };
}
