namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>What one <c>[Authorize]</c> asks for, and the key that is the same for all that ask the same.</summary>
internal sealed class Demand(AuthorizeAttribute attribute)
{
    public AuthorizeAttribute Attribute => attribute;

    /// <summary>Those that are decided before anything runs.</summary>
    public static Demand[] AtValidation(IEnumerable<AuthorizeAttribute> attributes) =>
        [.. attributes.Where(attribute => attribute.Apply == ApplyPolicy.Validation).Select(attribute => new Demand(attribute)).DistinctBy(demand => demand.Key)];

    public string Key { get; } = $"{attribute.Policy}\n{string.Join('\n', attribute.Roles ?? [])}";
}
