using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Conferences;

/// <summary>What operations on conferences begin with.</summary>
internal static class ConferenceFinding
{
    /// <summary>A conference with its participants.</summary>
    public static async Task<Conference> ConferenceOrRefuseAsync(this TrunkFlowDbContext db, Guid id, CancellationToken cancellationToken, string field = "id")
    {
        var conference = await db.FindOrRefuseAsync<Conference>(id, cancellationToken, field);
        await db.Entry(conference).Collection(row => row.Participants).LoadAsync(cancellationToken);
        return conference;
    }

    public static async Task<ConferenceParticipant> ParticipantOrRefuseAsync(this TrunkFlowDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.ConferenceParticipants.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<ConferenceParticipant>(id, "participantId");

    /// <summary>Another customer's extension is not there.</summary>
    public static async Task RequireExtensionAsync(this TrunkFlowDbContext db, string field, Guid id, Guid customerId, CancellationToken cancellationToken)
    {
        if (!await db.Extensions.AnyAsync(row => row.Id == id && row.CustomerId == customerId, cancellationToken))
        {
            throw NotFoundException.Of<Extension>(id, field);
        }
    }
}
