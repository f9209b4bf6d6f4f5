using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>One more: a number or an extension. Called at once where the conference runs, else when it starts.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Number">The number to call, in international form; null for an extension.</param>
/// <param name="ExtensionId">The customer's extension to call; null for a number.</param>
public sealed record InviteToConferenceInput(Guid ConferenceId, string? Number = null, Guid? ExtensionId = null);

public sealed class InviteToConference(TrunkFlowDbContext db, ConferenceSwitches switches, TellConference tell, TimeProvider time)
{
    public async Task<ConferenceParticipant> RunAsync(InviteToConferenceInput input, CancellationToken cancellationToken)
    {
        var conference = await db.ConferenceOrRefuseAsync(input.ConferenceId, cancellationToken, "conferenceId");
        if (input.ExtensionId is { } extension)
        {
            await db.RequireExtensionAsync("extensionId", extension, conference.CustomerId, cancellationToken);
        }

        var participant = conference.Invite(input.Number, input.ExtensionId, time.GetUtcNow());
        if (conference.Status == ConferenceStatus.Running)
        {
            await switches.RequireAsync(conference.NodeKey, cancellationToken);
        }

        // Its key is made here, so EF cannot tell by itself that the row is new.
        db.Add(participant);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(conference.Id, conference.CustomerId, cancellationToken);
        return participant;
    }
}
