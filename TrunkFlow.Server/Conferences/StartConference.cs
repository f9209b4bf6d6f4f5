using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>Calls everyone who is planned. One that runs already calls those planned since.</summary>
/// <param name="Id">The conference.</param>
public sealed record StartConferenceInput(Guid Id);

public sealed class StartConference(TrunkFlowDbContext db, ConferenceSwitches switches, TellConference tell, TimeProvider time)
{
    public async Task<Conference> RunAsync(StartConferenceInput input, CancellationToken cancellationToken)
    {
        var conference = await db.ConferenceOrRefuseAsync(input.Id, cancellationToken);
        conference.Start(await switches.RequireAsync(conference.NodeKey, cancellationToken), time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(conference.Id, conference.CustomerId, cancellationToken);
        return conference;
    }
}
