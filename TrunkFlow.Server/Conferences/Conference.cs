using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Conferences;

/// <summary>A room several numbers or extensions are called into.</summary>
public sealed class Conference : Entity
{
    private readonly List<ConferenceParticipant> participants = [];

    private Conference()
    {
    }

    public Conference(Guid customerId, string name, int maxParticipants = 20)
    {
        CustomerId = customerId;
        Room = Id.ToString("N");
        Edit(name, maxParticipants);
    }

    /// <summary>Who pays for the legs.</summary>
    public Guid CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Name of the room on the switch: the key in hexadecimal.</summary>
    // As ExtensionsDids writes it too, so that those who are called and those who call in meet; tf-conference takes nothing but hexadecimal digits.
    public string Room { get; private set; } = "";
    public int MaxParticipants { get; private set; }
    public ConferenceStatus Status { get; private set; }

    /// <summary>The switch it is held on; null before it began.</summary>
    public string? NodeKey { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public IReadOnlyList<ConferenceParticipant> Participants => participants;

    public void Edit(string name, int maxParticipants)
    {
        Name = SwitchText.Name("name", name);
        MaxParticipants = Require.InRange("maxParticipants", maxParticipants, 2, 200);
    }

    /// <summary>Somebody more: called at once where it runs already, else when it starts.</summary>
    public ConferenceParticipant Invite(string? number, Guid? extensionId, DateTimeOffset now)
    {
        if (Status == ConferenceStatus.Ended)
        {
            throw new ConferenceEndedException(Name);
        }

        if (participants.Count(participant => participant.IsPresent) >= MaxParticipants)
        {
            throw new ConferenceFullException(Name, MaxParticipants);
        }

        var participant = new ConferenceParticipant(this, number, extensionId);
        participants.Add(participant);
        if (Status == ConferenceStatus.Running)
        {
            participant.Call(now);
        }

        Touch();
        return participant;
    }

    /// <summary>Calls everyone who waits for the beginning.</summary>
    public void Start(string nodeKey, DateTimeOffset now)
    {
        if (Status == ConferenceStatus.Ended)
        {
            throw new ConferenceEndedException(Name);
        }

        Status = ConferenceStatus.Running;
        NodeKey ??= nodeKey;
        StartedAt ??= now;
        foreach (var participant in participants.Where(participant => participant.Status == ParticipantStatus.Planned))
        {
            participant.Call(now);
        }

        Touch();
    }

    /// <summary>Everybody leaves, and nobody comes in any more.</summary>
    public void End(DateTimeOffset now)
    {
        if (Status != ConferenceStatus.Running)
        {
            throw new ConferenceNotRunningException(Name);
        }

        Status = ConferenceStatus.Ended;
        EndedAt = now;
        foreach (var participant in participants.Where(participant => participant.IsCalled))
        {
            participant.Leave(now);
        }
    }

    /// <summary>Refuses while people talk in it.</summary>
    public void RequireNotRunning()
    {
        if (Status == ConferenceStatus.Running)
        {
            throw new ConferenceRunningException(Name);
        }
    }
}
