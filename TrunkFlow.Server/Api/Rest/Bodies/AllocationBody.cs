using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>A DID in a customer’s hands for a time. History is kept.</summary>
public sealed class AllocationBody(CustomerDid allocation)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => allocation.Id;

    /// <summary>Who holds or held it.</summary>
    public Guid CustomerId => allocation.CustomerId;

    /// <summary>Which number.</summary>
    public Guid DidId => allocation.DidId;

    /// <summary>Since when.</summary>
    public DateTimeOffset ValidFrom => allocation.ValidFrom;

    /// <summary>Until when; null while the customer holds it.</summary>
    public DateTimeOffset? ValidUntil => allocation.ValidUntil;

    /// <summary>Where its calls go, in the order they are tried.</summary>
    public IReadOnlyList<DestinationBody> Destinations => [.. allocation.Destinations.OrderBy(destination => destination.Position).Select(destination => new DestinationBody(destination))];

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => allocation.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => allocation.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => allocation.Version;
}
