using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>Another name or size.</summary>
/// <param name="Id">The conference to change.</param>
/// <param name="Version">The version that was read; the edit is refused when somebody saved a newer one since.</param>
/// <param name="Name">Name shown in lists and on the telephones called.</param>
/// <param name="MaxParticipants">How many may be in it at once.</param>
public sealed record EditConferenceInput(Guid Id, int Version, string Name, [property: DefaultValue(20)] int MaxParticipants = 20);

public sealed class EditConference(TrunkFlowDbContext db, TellConference tell)
{
    public async Task<Conference> RunAsync(EditConferenceInput input, CancellationToken cancellationToken)
    {
        var conference = await db.FindOrRefuseAsync<Conference>(input.Id, input.Version, cancellationToken);
        conference.Edit(input.Name, input.MaxParticipants);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(conference.Id, conference.CustomerId, cancellationToken);
        return conference;
    }
}
