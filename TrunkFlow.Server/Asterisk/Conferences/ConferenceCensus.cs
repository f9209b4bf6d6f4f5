using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Conferences;

/// <summary>Counts who is in the rooms and who is being called, and puts right what the rows say: after a connection was lost events have been missed.</summary>
internal sealed class ConferenceCensus(IDbContextFactory<TrunkFlowDbContext> contexts, IAmi ami, ConferenceLegs legs, NodeSettings node, TimeProvider time)
{
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - ConferenceWishes.Settled;
        var channels = (await ami.SendAsync(new AmiAction("CoreShowChannels"), cancellationToken)).EnsureSuccess()
            .Named("CoreShowChannel").Select(line => line["Uniqueid"]).ToHashSet(StringComparer.Ordinal);
        var members = await MembersAsync(cancellationToken);
        foreach (var member in members)
        {
            await legs.JoinedAsync(member, cancellationToken);
        }

        var present = members.Select(member => member["Uniqueid"]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in await SupposedAsync(cancellationToken))
        {
            if (row.Status == ParticipantStatus.Joined && !present.Contains(row.ChannelId ?? ""))
            {
                await legs.LeftAsync(row.ChannelId ?? "", cancellationToken);
            }
            else if (row.Status == ParticipantStatus.Calling && row.CalledAt < before && !channels.Contains($"{row.Id}"))
            {
                await legs.HungUpAsync(row.Id, null, cancellationToken);
            }
        }
    }

    private async Task<List<AmiMessage>> MembersAsync(CancellationToken cancellationToken)
    {
        var members = new List<AmiMessage>();
        foreach (var room in (await ListAsync(new AmiAction("ConfbridgeListRooms"), cancellationToken)).Named("ConfbridgeListRooms"))
        {
            var list = await ListAsync(new AmiAction("ConfbridgeList").With("Conference", room["Conference"]), cancellationToken);
            members.AddRange(list.Named("ConfbridgeList"));
        }

        return members;
    }

    // A switch without rooms, or whose room has just emptied, answers with an error.
    private async Task<AmiResponse> ListAsync(AmiAction action, CancellationToken cancellationToken)
    {
        var answer = await ami.SendAsync(action, cancellationToken);
        return answer.Message["Message"].StartsWith("No ", StringComparison.Ordinal) ? answer : answer.EnsureSuccess();
    }

    private async Task<List<ConferenceParticipant>> SupposedAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ConferenceParticipants.AsNoTracking()
            .Where(row => row.Conference!.NodeKey == node.Key && (row.Status == ParticipantStatus.Calling || row.Status == ParticipantStatus.Joined))
            .ToListAsync(cancellationToken);
    }
}
