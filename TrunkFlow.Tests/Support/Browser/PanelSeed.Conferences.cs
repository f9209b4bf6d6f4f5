using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Tests.Support.Browser;

/// <content>Conferences before, while and after they are held.</content>
public sealed partial class PanelSeed
{
    /// <summary>One with participants in every state.</summary>
    public Guid RunningConference { get; private set; }

    private void AddConferences(TrunkFlowDbContext db, DateTimeOffset now)
    {
        var running = new Conference(customers[3].Id, "Assembleia da cooperativa", 40);
        RunningConference = running.Id;
        ConferenceParticipant[] people =
        [
            .. Enumerable.Range(0, 7).Select(number => running.Invite($"+551195555010{number}", null, now)),
        ];
        running.Start("pbx1", now.AddMinutes(-12));
        Set(people[0], ParticipantStatus.Joined, now.AddMinutes(-11));
        Set(people[1], ParticipantStatus.Joined, now.AddMinutes(-10), (nameof(ConferenceParticipant.Muted), true), (nameof(ConferenceParticipant.MuteWanted), true));
        Set(people[2], ParticipantStatus.Calling, null);
        Set(people[3], ParticipantStatus.Failed, null, (nameof(ConferenceParticipant.Cause), 17), (nameof(ConferenceParticipant.LeftAt), now.AddMinutes(-11)));
        Set(people[4], ParticipantStatus.Left, now.AddMinutes(-11), (nameof(ConferenceParticipant.LeftAt), now.AddMinutes(-3)));
        Set(people[5], ParticipantStatus.Joined, now.AddMinutes(-9), (nameof(ConferenceParticipant.CalledIn), true));
        Set(people[6], ParticipantStatus.Planned, null);
        var planned = new Conference(extensions[0].CustomerId, "Plantão de segunda");
        planned.Invite(null, extensions[0].Id, now);
        var over = new Conference(customers[3].Id, "Prestação de contas");
        over.Start("pbx1", now.AddDays(-3));
        over.End(now.AddDays(-3).AddMinutes(41));
        db.AddRange(running, planned, over);
    }

    private static void Set(ConferenceParticipant participant, ParticipantStatus status, DateTimeOffset? joinedAt, params (string Name, object Value)[] more)
    {
        foreach (var (name, value) in more.Append((nameof(ConferenceParticipant.Status), status)).Concat(joinedAt is { } at ? [(nameof(ConferenceParticipant.JoinedAt), (object)at)] : []))
        {
            typeof(ConferenceParticipant).GetProperty(name)!.SetValue(participant, value);
        }
    }
}
