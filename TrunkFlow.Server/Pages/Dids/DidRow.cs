using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>A number in the list, and who holds it.</summary>
public sealed record DidRow(Did Did, CustomerDid? Held)
{
    public Guid Id => Did.Id;

    /// <summary>Where it rings, in the order it is tried.</summary>
    public IReadOnlyList<DidDestination> Rings => [.. (Held?.Destinations ?? []).OrderBy(destination => destination.Position)];
}
