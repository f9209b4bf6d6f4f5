using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Calling;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Conferences;

/// <summary>
/// Carries out what people asked of the participants of this node's conferences: calls them, mutes them, puts them out. A participant is claimed in the
/// database before it is called, so it is called once at most, whatever dies in between; the other wishes may be repeated, and are until the switch says so.
/// </summary>
internal sealed partial class ConferenceWishes(
    IDbContextFactory<TrunkFlowDbContext> contexts, IAmi ami, ConferenceCaller caller, ConferenceLegs legs, NodeSettings node, TimeProvider time, ILogger<ConferenceWishes> logger)
{
    /// <summary>A telephone must not ring long after somebody asked for it.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    /// <summary>Within this a leg that was asked for is on the switch.</summary>
    internal static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    private const int NetworkOutOfOrder = 38;
    private const int FacilityRejected = 29;

    public async Task CarryOutAsync(CancellationToken cancellationToken)
    {
        foreach (var participant in await ReadAsync(cancellationToken))
        {
            try
            {
                await CarryOutAsync(participant, cancellationToken);
            }
            catch (Exception fault) when (fault is AmiUnreachableException or AmiTimeoutException)
            {
                // The leg that was being called, if any, is found or missed when the rooms are counted.
                LogSilent(participant.Id, fault.Message);
            }
        }
    }

    private async Task<List<ConferenceParticipant>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ConferenceParticipants.AsNoTracking().Include(row => row.Conference)
            .Where(row => row.Conference!.NodeKey == node.Key)
            .Where(row => row.Status == ParticipantStatus.Invited || (row.Status == ParticipantStatus.Calling && row.RemovedAt != null)
                || (row.Status == ParticipantStatus.Joined && (row.RemovedAt != null || row.MuteWanted != row.Muted)))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
    }

    private Task CarryOutAsync(ConferenceParticipant participant, CancellationToken cancellationToken) => participant switch
    {
        { Status: ParticipantStatus.Invited, RemovedAt: not null } => EndAsync(participant.Id, ParticipantStatus.Left, null, cancellationToken),
        { Status: ParticipantStatus.Invited } => InviteAsync(participant, cancellationToken),
        { Status: ParticipantStatus.Calling } => CallOffAsync(participant, cancellationToken),
        { RemovedAt: not null } => TellRoomAsync("ConfbridgeKick", participant, cancellationToken),
        _ => TellRoomAsync(participant.MuteWanted ? "ConfbridgeMute" : "ConfbridgeUnmute", participant, cancellationToken),
    };

    private async Task InviteAsync(ConferenceParticipant participant, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - participant.InvitedAt > Stale)
        {
            await EndAsync(participant.Id, ParticipantStatus.Failed, NetworkOutOfOrder, cancellationToken);
            return;
        }

        // What cannot be read must not be claimed, and what nobody can call waits.
        if (!caller.IsReady || await DescribeAsync(participant, now, cancellationToken) is not { } call)
        {
            return;
        }

        var claimed = await legs.ChangeAsync(
            row => row.Id == participant.Id && row.Status == ParticipantStatus.Invited && row.RemovedAt == null,
            row => row.SetProperty(x => x.Status, ParticipantStatus.Calling).SetProperty(x => x.CalledAt, now),
            cancellationToken);
        if (claimed && await caller.CallAsync(call, cancellationToken) is { Succeeded: false } refused)
        {
            LogRefused(participant.Id, refused.Message["Message"]);
            await legs.HungUpAsync(participant.Id, FacilityRejected, cancellationToken);
        }
    }

    private async Task CallOffAsync(ConferenceParticipant participant, CancellationToken cancellationToken)
    {
        var answer = await ami.SendAsync(new AmiAction("Hangup").With("Channel", $"{participant.Id}").With("Cause", "16"), cancellationToken);
        if (!answer.Succeeded && time.GetUtcNow() - participant.CalledAt > Settled)
        {
            await legs.HungUpAsync(participant.Id, null, cancellationToken);
        }
    }

    private async Task TellRoomAsync(string action, ConferenceParticipant participant, CancellationToken cancellationToken) =>
        await ami.SendAsync(new AmiAction(action).With("Conference", participant.Conference!.Room).With("Channel", participant.Channel ?? ""), cancellationToken);

    private async Task EndAsync(Guid id, ParticipantStatus status, int? cause, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await legs.ChangeAsync(
            row => row.Id == id && row.Status == ParticipantStatus.Invited,
            row => row.SetProperty(x => x.Status, status).SetProperty(x => x.Cause, cause).SetProperty(x => x.LeftAt, now),
            cancellationToken);
    }

    private async Task<ConferenceCall?> DescribeAsync(ConferenceParticipant participant, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var customer = await db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == participant.CustomerId, cancellationToken);
        var digits = participant.Number
            ?? await db.Extensions.Where(row => row.Id == participant.ExtensionId).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        if (customer is null || digits is null)
        {
            return null;
        }

        var number = await ShownNumber.OfAsync(db, customer, now, cancellationToken);
        var conference = participant.Conference!;
        return new ConferenceCall(participant.Id, conference.Id, conference.Room, conference.Name, customer.Code, digits, number);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The switch did not answer about the conference participant {Participant}: {Reason}")]
    private partial void LogSilent(Guid participant, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The switch refused to call the conference participant {Participant}: {Reason}")]
    private partial void LogRefused(Guid participant, string reason);
}
