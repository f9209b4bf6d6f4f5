using TrunkFlow.Server.Conferences;

namespace TrunkFlow.Tests.Conferences;

public sealed class ConferenceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_room_is_the_key_in_hexadecimal()
    {
        var conference = new Conference(Guid.CreateVersion7(), "Monday");
        Assert.Equal(conference.Id.ToString("N"), conference.Room);
    }

    [Fact]
    public void Those_invited_before_are_called_when_it_starts_those_invited_later_at_once()
    {
        var conference = new Conference(Guid.CreateVersion7(), "Monday");
        var before = conference.Invite("+5511987654321", null, Now);
        Assert.Equal(ParticipantStatus.Planned, before.Status);
        conference.Start("pbx1", Now);
        var later = conference.Invite("+5511987654322", null, Now.AddMinutes(1));
        Assert.Equal((ParticipantStatus.Invited, ParticipantStatus.Invited), (before.Status, later.Status));
        Assert.Equal((Now, Now.AddMinutes(1)), (before.InvitedAt, later.InvitedAt));
    }

    [Fact]
    public void One_that_is_over_takes_nobody_and_does_not_start_again()
    {
        var conference = new Conference(Guid.CreateVersion7(), "Monday");
        Assert.Throws<ConferenceNotRunningException>(() => conference.End(Now));
        conference.Start("pbx1", Now);
        Assert.Throws<ConferenceRunningException>(conference.RequireNotRunning);
        conference.End(Now);
        conference.RequireNotRunning();
        Assert.Throws<ConferenceEndedException>(() => conference.Start("pbx1", Now));
        Assert.Throws<ConferenceEndedException>(() => conference.Invite("+5511987654321", null, Now));
    }

    [Fact]
    public void Only_those_who_are_called_or_in_the_room_are_muted_and_put_out()
    {
        var conference = new Conference(Guid.CreateVersion7(), "Monday");
        var participant = conference.Invite("+5511987654321", null, Now);
        Assert.Throws<ParticipantGoneException>(() => participant.Mute(true));
        Assert.Throws<ParticipantGoneException>(() => participant.Remove(Now));
        conference.Start("pbx1", Now);
        participant.Mute(true);
        participant.Remove(Now);
        Assert.Equal((true, false, (DateTimeOffset?)Now), (participant.MuteWanted, participant.Muted, participant.RemovedAt));
    }
}
