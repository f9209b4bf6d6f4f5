using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Conferences;

/// <summary>A new conference, with those who are called when it starts.</summary>
/// <param name="CustomerId">Who pays for its legs; a partner may only name itself.</param>
/// <param name="Name">Name shown in lists and on the telephones called.</param>
/// <param name="MaxParticipants">How many may be in it at once.</param>
/// <param name="Numbers">Numbers to call, in international form.</param>
/// <param name="ExtensionIds">Extensions of the customer to call.</param>
public sealed record AddConferenceInput(
    Guid CustomerId, string Name, [property: DefaultValue(20)] int MaxParticipants = 20, IReadOnlyList<string>? Numbers = null, IReadOnlyList<Guid>? ExtensionIds = null);

public sealed class AddConference(TrunkFlowDbContext db, TellConference tell, TimeProvider time)
{
    public async Task<Conference> RunAsync(AddConferenceInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Customer>("customerId", input.CustomerId, cancellationToken);
        var conference = new Conference(input.CustomerId, input.Name, input.MaxParticipants);
        foreach (var (number, index) in (input.Numbers ?? []).Select((number, index) => (number, index)))
        {
            conference.Invite(PhoneNumber.Parse($"numbers[{index}]", number), null, time.GetUtcNow());
        }

        foreach (var id in input.ExtensionIds ?? [])
        {
            await db.RequireExtensionAsync("extensionIds", id, input.CustomerId, cancellationToken);
            conference.Invite(null, id, time.GetUtcNow());
        }

        db.Conferences.Add(conference);
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(conference.Id, conference.CustomerId, cancellationToken);
        return conference;
    }
}
