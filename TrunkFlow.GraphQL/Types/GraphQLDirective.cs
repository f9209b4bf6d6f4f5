using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Types;

/// <summary>A directive a schema knows (§3.13).</summary>
public sealed class GraphQLDirective(
    string name, IReadOnlyList<DirectiveLocation> locations, params IReadOnlyList<GraphQLArgument> arguments) : SchemaMember
{
    public string Name { get; } = name;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    public IReadOnlyList<GraphQLArgument> Arguments { get; } = arguments;

    public bool IsRepeatable { get; init; }

    public GraphQLArgument? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    public override string ToString() => $"@{Name}";
}
