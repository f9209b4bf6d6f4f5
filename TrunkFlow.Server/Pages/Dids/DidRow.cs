using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>A number in the list, and who holds it.</summary>
public sealed record DidRow(Did Did, CustomerDid? Held)
{
    public Guid Id => Did.Id;
}
