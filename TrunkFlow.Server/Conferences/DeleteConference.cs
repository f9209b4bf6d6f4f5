using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>Removes a conference that does not run and that no number leads to.</summary>
/// <param name="Id">The conference.</param>
public sealed record DeleteConferenceInput(Guid Id);

public sealed class DeleteConference(TrunkFlowDbContext db, TellConference tell)
{
    public async Task<Conference> RunAsync(DeleteConferenceInput input, CancellationToken cancellationToken)
    {
        var conference = await db.FindOrRefuseAsync<Conference>(input.Id, cancellationToken);
        conference.RequireNotRunning();
        db.Remove(conference);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(conference.Id, conference.CustomerId, cancellationToken);
        return conference;
    }
}
