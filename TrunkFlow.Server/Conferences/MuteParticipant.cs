using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>Whether the others hear a participant. The switch follows at once; the participant's <c>muted</c> says when it has.</summary>
/// <param name="ParticipantId">The participant.</param>
/// <param name="Muted">True so that the others do not hear it.</param>
public sealed record MuteParticipantInput(Guid ParticipantId, bool Muted);

public sealed class MuteParticipant(TrunkFlowDbContext db, TellConference tell)
{
    public async Task<ConferenceParticipant> RunAsync(MuteParticipantInput input, CancellationToken cancellationToken)
    {
        var participant = await db.ParticipantOrRefuseAsync(input.ParticipantId, cancellationToken);
        participant.Mute(input.Muted);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(participant.ConferenceId, participant.CustomerId, cancellationToken);
        return participant;
    }
}
