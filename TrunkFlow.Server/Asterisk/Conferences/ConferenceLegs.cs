using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Conferences;

/// <summary>
/// Writes what the switch says of the legs of conferences into the rows of their participants. Every statement says what is true now, so hearing it twice, in an
/// event and in a list, does no harm. The cause of a leg's end is that of its Hangup; OriginateResponse, which comes before or after it, only knows less.
/// </summary>
internal sealed class ConferenceLegs(IDbContextFactory<TrunkFlowDbContext> contexts, NodeSettings node, TellConference tell, TimeProvider time)
{
    private static readonly string[] Wanted = ["ConfbridgeJoin", "ConfbridgeLeave", "ConfbridgeMute", "ConfbridgeUnmute", "ConfbridgeEnd"];

    public static bool Wants(AmiMessage message) =>
        Wanted.Contains(message.Event, StringComparer.OrdinalIgnoreCase) || (message.Is("Hangup") && Guid.TryParse(message["Uniqueid"], out _));

    public Task TakeAsync(AmiMessage message, CancellationToken cancellationToken) => message.Event switch
    {
        "ConfbridgeJoin" => JoinedAsync(message, cancellationToken),
        "ConfbridgeLeave" => LeftAsync(message["Uniqueid"], cancellationToken),
        "ConfbridgeMute" => MutedAsync(message["Uniqueid"], muted: true, cancellationToken),
        "ConfbridgeUnmute" => MutedAsync(message["Uniqueid"], muted: false, cancellationToken),
        "ConfbridgeEnd" => EmptiedAsync(message["Conference"], cancellationToken),
        "Hangup" when Guid.TryParse(message["Uniqueid"], out var participant) =>
            HungUpAsync(participant, int.TryParse(message["Cause"], out var cause) && cause > 0 ? cause : null, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>From a ConfbridgeJoin, or a line of ConfbridgeList.</summary>
    public async Task JoinedAsync(AmiMessage message, CancellationToken cancellationToken)
    {
        // Another room of this switch is not ours.
        if (!Guid.TryParseExact(message["Conference"], "N", out var conference))
        {
            return;
        }

        if (!Guid.TryParse(message["Uniqueid"], out var participant))
        {
            await CalledInAsync(conference, message, cancellationToken);
            return;
        }

        var (id, channel, muted, now) = (message["Uniqueid"], message["Channel"], message["Muted"] == "Yes", time.GetUtcNow());
        await ChangeAsync(
            row => row.Id == participant && row.ConferenceId == conference && (row.Status != ParticipantStatus.Joined || row.Channel != channel || row.Muted != muted),
            row => row
                .SetProperty(x => x.Status, ParticipantStatus.Joined).SetProperty(x => x.ChannelId, id).SetProperty(x => x.Channel, channel).SetProperty(x => x.Muted, muted)
                .SetProperty(x => x.JoinedAt, x => x.JoinedAt ?? now).SetProperty(x => x.LeftAt, (DateTimeOffset?)null).SetProperty(x => x.Cause, (int?)null),
            cancellationToken);
    }

    public Task LeftAsync(string channelId, CancellationToken cancellationToken) => GoneAsync(row => row.ChannelId == channelId, cancellationToken);

    /// <summary>The leg of a participant ended, whether it had come in or not.</summary>
    public Task HungUpAsync(Guid participant, int? cause, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(
            row => row.Id == participant && (row.Cause == null || row.Status == ParticipantStatus.Joined || row.Status == ParticipantStatus.Calling),
            row => row
                // One that was called off while it rang was not out of reach.
                .SetProperty(x => x.Status, x => x.Status == ParticipantStatus.Failed || (x.JoinedAt == null && x.RemovedAt == null) ? ParticipantStatus.Failed : ParticipantStatus.Left)
                .SetProperty(x => x.Cause, cause).SetProperty(x => x.LeftAt, x => x.LeftAt ?? now)
                .SetProperty(x => x.Channel, (string?)null).SetProperty(x => x.Muted, false).SetProperty(x => x.MuteWanted, false),
            cancellationToken);
    }

    /// <summary>Changes the participants meant, and tells of their conferences where there were any.</summary>
    public async Task<bool> ChangeAsync(
        Expression<Func<ConferenceParticipant, bool>> meant, Action<UpdateSettersBuilder<ConferenceParticipant>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = db.ConferenceParticipants.Where(meant);
        var conferences = await rows.Select(row => new { row.ConferenceId, row.CustomerId }).Distinct().ToListAsync(cancellationToken);
        if (conferences.Count == 0 || await rows.ExecuteUpdateAsync(change, cancellationToken) == 0)
        {
            return false;
        }

        foreach (var conference in conferences)
        {
            await tell.AboutAsync(conference.ConferenceId, conference.CustomerId, cancellationToken);
        }

        return true;
    }

    private async Task MutedAsync(string channelId, bool muted, CancellationToken cancellationToken) => await ChangeAsync(
        row => row.ChannelId == channelId && row.Status == ParticipantStatus.Joined && row.Muted != muted,
        // Where nobody asked for anything, somebody at the switch did it.
        row => row.SetProperty(x => x.Muted, muted).SetProperty(x => x.MuteWanted, x => x.MuteWanted == x.Muted ? muted : x.MuteWanted),
        cancellationToken);

    private Task EmptiedAsync(string room, CancellationToken cancellationToken) => GoneAsync(row => row.Conference!.Room == room, cancellationToken);

    private async Task GoneAsync(Expression<Func<ConferenceParticipant, bool>> meant, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.ConferenceParticipants.Where(meant).Where(row => row.Status == ParticipantStatus.Joined).Select(row => row.Id).ToListAsync(cancellationToken);
        if (ids.Count > 0)
        {
            await ChangeAsync(
                row => ids.Contains(row.Id),
                row => row.SetProperty(x => x.Status, ParticipantStatus.Left).SetProperty(x => x.LeftAt, now)
                    .SetProperty(x => x.Channel, (string?)null).SetProperty(x => x.Muted, false).SetProperty(x => x.MuteWanted, false),
                cancellationToken);
        }
    }

    /// <summary>
    /// Somebody came by himself, through a DID: he gets a row of his own, because he is heard, counts towards the size, and can be muted and put out like the
    /// others. A conference that is over, or full, puts him out at once.
    /// </summary>
    private async Task CalledInAsync(Guid conferenceId, AmiMessage message, CancellationToken cancellationToken)
    {
        var (id, channel, muted, now) = (message["Uniqueid"], message["Channel"], message["Muted"] == "Yes", time.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var conference = await db.Conferences.AsNoTracking().Include(row => row.Participants).FirstOrDefaultAsync(row => row.Id == conferenceId, cancellationToken);
        // A room of the same name on another switch than the conference's is another room.
        if (conference is null || (conference.NodeKey ?? node.Key) != node.Key)
        {
            return;
        }

        var stays = conference.Status != ConferenceStatus.Ended && conference.Participants.Count(row => row.IsPresent && row.ChannelId != id) < conference.MaxParticipants;
        var number = BrazilianNumber.Normalise(message["CallerIDNum"]) is { IsValid: true, Value: ['+', ..] and var value } ? value : null;
        var removed = stays ? (DateTimeOffset?)null : now;
        var written = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO conference_participants (id, conference_id, customer_id, number, called_in, status, muted, mute_wanted, channel_id, channel, joined_at, removed_at)
            VALUES ({Guid.CreateVersion7()}, {conferenceId}, {conference.CustomerId}, {number}, true, 'joined', {muted}, {muted}, {id}, {channel}, {now}, {removed})
            ON CONFLICT (channel_id) DO UPDATE SET muted = excluded.muted WHERE conference_participants.muted <> excluded.muted AND conference_participants.status = 'joined'
            """,
            cancellationToken);
        // The first who comes begins it, as an operator's start does.
        written += await db.Conferences.Where(row => row.Id == conferenceId && row.Status == ConferenceStatus.Planned).ExecuteUpdateAsync(
            row => row.SetProperty(x => x.Status, ConferenceStatus.Running).SetProperty(x => x.StartedAt, now).SetProperty(x => x.NodeKey, node.Key), cancellationToken);
        if (written > 0)
        {
            await tell.AboutAsync(conferenceId, conference.CustomerId, cancellationToken);
        }
    }
}
