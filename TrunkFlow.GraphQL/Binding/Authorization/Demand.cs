namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>What one <c>[Authorize]</c> asks for, and the key that is the same for all that ask the same.</summary>
internal sealed class Demand(AuthorizeAttribute attribute)
{
    public AuthorizeAttribute Attribute => attribute;

    public string Key { get; } = $"{attribute.Policy}\n{string.Join('\n', attribute.Roles ?? [])}";
}
