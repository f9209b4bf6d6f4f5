using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>Puts a participant out of the room, or stops calling it; one that was only planned is taken off the list.</summary>
/// <param name="ParticipantId">The participant.</param>
public sealed record RemoveParticipantInput(Guid ParticipantId);

public sealed class RemoveParticipant(TrunkFlowDbContext db, TellConference tell, TimeProvider time)
{
    public async Task<ConferenceParticipant> RunAsync(RemoveParticipantInput input, CancellationToken cancellationToken)
    {
        var participant = await db.ParticipantOrRefuseAsync(input.ParticipantId, cancellationToken);
        if (participant.Status == ParticipantStatus.Planned)
        {
            db.Remove(participant);
        }
        else
        {
            participant.Remove(time.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(participant.ConferenceId, participant.CustomerId, cancellationToken);
        return participant;
    }
}
