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
        Room = EndpointName.New("room");
        Edit(name, maxParticipants);
    }

    /// <summary>Who pays for the legs.</summary>
    public Guid CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Name of the room on the switch.</summary>
    public string Room { get; private set; } = "";
    public int MaxParticipants { get; private set; }
    public ConferenceStatus Status { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public IReadOnlyList<ConferenceParticipant> Participants => participants;

    public void Edit(string name, int maxParticipants)
    {
        Name = SwitchText.Name("name", name);
        MaxParticipants = Require.InRange("maxParticipants", maxParticipants, 2, 200);
    }

    public ConferenceParticipant Invite(string? number, Guid? extensionId)
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
        Touch();
        return participant;
    }

    public void Start(DateTimeOffset now)
    {
        if (Status == ConferenceStatus.Ended)
        {
            throw new ConferenceEndedException(Name);
        }

        Status = ConferenceStatus.Running;
        StartedAt ??= now;
    }

    public void End(DateTimeOffset now)
    {
        Status = ConferenceStatus.Ended;
        EndedAt ??= now;
    }
}
