using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>Hangs up every leg. It cannot be started again.</summary>
/// <param name="Id">The conference.</param>
public sealed record EndConferenceInput(Guid Id);

public sealed class EndConference(TrunkFlowDbContext db, TellConference tell, TimeProvider time)
{
    public async Task<Conference> RunAsync(EndConferenceInput input, CancellationToken cancellationToken)
    {
        var conference = await db.ConferenceOrRefuseAsync(input.Id, cancellationToken);
        conference.End(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(conference.Id, conference.CustomerId, cancellationToken);
        return conference;
    }
}
