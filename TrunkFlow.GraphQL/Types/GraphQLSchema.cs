using System.Collections.Frozen;
using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Types;

/// <summary>
/// A type system (§3.3). Building it collects every reachable type but does not validate;
/// schema validation does, and an engine insists on it.
/// </summary>
public sealed class GraphQLSchema : SchemaMember
{
    private readonly Dictionary<string, GraphQLNamedType> typeMap;
    private readonly FrozenDictionary<string, GraphQLDirective> directiveMap;
    private readonly FrozenDictionary<string, GraphQLObjectType[]> possibleTypes;
    private readonly FrozenDictionary<string, FrozenSet<string>> subTypes;

    /// <param name="query">The query root; null only for schemas that are still to be refused by validation.</param>
    /// <param name="mutation">The mutation root.</param>
    /// <param name="subscription">The subscription root.</param>
    /// <param name="types">Types nothing refers to, for instance objects known only through an interface.</param>
    /// <param name="directives">Directives beside the built-in ones; one of the same name replaces a built-in one.</param>
    /// <exception cref="ArgumentException">Two different types have one name.</exception>
    public GraphQLSchema(
        GraphQLObjectType? query, GraphQLObjectType? mutation = null, GraphQLObjectType? subscription = null,
        IEnumerable<GraphQLNamedType>? types = null, IEnumerable<GraphQLDirective>? directives = null)
    {
        QueryType = query;
        MutationType = mutation;
        SubscriptionType = subscription;
        var given = directives?.ToArray() ?? [];
        Directives = [.. BuiltInDirectives.All.Where(known => !given.Any(directive => directive.Name == known.Name)), .. given];
        directiveMap = Names.Index(Directives, static directive => directive.Name);
        typeMap = TypeCollector.Collect(this, types ?? []);
        (possibleTypes, subTypes) = IndexAbstractTypes(typeMap.Values);
    }

    public GraphQLObjectType? QueryType { get; }

    public GraphQLObjectType? MutationType { get; }

    public GraphQLObjectType? SubscriptionType { get; }

    public IReadOnlyList<GraphQLDirective> Directives { get; }

    /// <summary>Every named type by its name, in the order they were found.</summary>
    public IReadOnlyDictionary<string, GraphQLNamedType> Types => typeMap;

    public GraphQLNamedType? FindType(string name) => typeMap.GetValueOrDefault(name);

    public GraphQLDirective? FindDirective(string name) => directiveMap.GetValueOrDefault(name);

    public GraphQLObjectType? GetRootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>GetPossibleTypes (§5.5.2.3): the object itself, a union's members, or an interface's implementations.</summary>
    public IReadOnlyList<GraphQLObjectType> GetPossibleTypes(GraphQLCompositeType type) =>
        type is GraphQLObjectType self ? [self] : possibleTypes.GetValueOrDefault(type.Name) ?? [];

    /// <summary>True when <paramref name="maybeSubType"/> is a member of the union or implements the interface.</summary>
    public bool IsSubType(GraphQLNamedType abstractType, GraphQLNamedType maybeSubType) =>
        subTypes.TryGetValue(abstractType.Name, out var names) && names.Contains(maybeSubType.Name);

    private static (FrozenDictionary<string, GraphQLObjectType[]> Possible, FrozenDictionary<string, FrozenSet<string>> SubTypes) IndexAbstractTypes(
        IEnumerable<GraphQLNamedType> types)
    {
        var possible = new Dictionary<string, List<GraphQLObjectType>>();
        var sub = new Dictionary<string, HashSet<string>>();
        foreach (var type in types)
        {
            if (type is GraphQLUnionType union)
            {
                possible[union.Name] = [.. union.Types];
                sub[union.Name] = [.. union.Types.Select(static member => member.Name)];
            }
            else if (type is GraphQLComplexType complex)
            {
                foreach (var implemented in complex.Interfaces)
                {
                    (sub.TryGetValue(implemented.Name, out var names) ? names : sub[implemented.Name] = []).Add(complex.Name);
                    if (complex is GraphQLObjectType objectType)
                    {
                        (possible.TryGetValue(implemented.Name, out var list) ? list : possible[implemented.Name] = []).Add(objectType);
                    }
                }
            }
        }

        return (
            possible.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToArray()),
            sub.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToFrozenSet()));
    }
}
