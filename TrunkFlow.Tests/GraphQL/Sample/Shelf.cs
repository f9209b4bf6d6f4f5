using TrunkFlow.GraphQL.Binding.Authorization;

namespace TrunkFlow.Tests.GraphQL.Sample;

/// <summary>Everybody may read where it is; what stands on it is for librarians, whether there is a shelf or not.</summary>
public sealed record Shelf(string Name, [property: Authorize("Librarians", ApplyPolicy.Validation)] int Books)
{
    public Safe? Safe() => null;
}

/// <summary>Not even that there is one is for readers.</summary>
[Authorize("Librarians", ApplyPolicy.Validation)]
public sealed record Safe(string Code);
