using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Schema;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>The schema as its own declarations say a partner may use it; queries over all of it are made from this.</summary>
public sealed class PartnerSchema(GraphQLSchema schema)
{
    private static readonly string?[] Partners = [Policies.Own, Policies.OwnExtensions, Policies.OwnNumbers, Policies.OwnConferences, Policies.OwnKeys, Policies.Person, Policies.OwnAccess];

    public IEnumerable<GraphQLField> Queries => schema.QueryType!.Fields;

    public IEnumerable<GraphQLField> Mutations => schema.MutationType!.Fields;

    public IEnumerable<GraphQLField> Subscriptions => schema.SubscriptionType!.Fields;

    public static bool Allows(GraphQLField field) => Definition(field).AllowsAnonymous || Definition(field).Authorization.All(demand => Partners.Contains(demand.Policy));

    public static bool IsList(GraphQLField field) => field.Arguments.Any(argument => argument.Name == "order");

    public static GraphQLObjectType NodeOf(GraphQLField list) => (GraphQLObjectType)((GraphQLObjectType)list.Type.NamedType).FindField("nodes")!.Type.NamedType;

    public static bool NeedsArguments(GraphQLField field) => field.Arguments.Any(argument => argument.IsRequired);

    /// <summary>Selections that together hold everything a partner may select of a type, and of what hangs together with it over two steps.</summary>
    public static IEnumerable<string> Selections(GraphQLType type)
    {
        yield return Selection(type, 0);
        if (type.NamedType is not GraphQLObjectType node)
        {
            yield break;
        }

        var (before, rows, after) = node.FindField("nodes") is { } nodes ? ("{ nodes { ", (GraphQLObjectType)nodes.Type.NamedType, " } }") : ("{ ", node, " }");
        foreach (var field in rows.Fields.Where(field => field.Type.NamedType is GraphQLCompositeType && Allows(field) && !NeedsArguments(field)))
        {
            var page = field.Arguments.Any(argument => argument.Name == "first") ? "(first: 2)" : "";
            yield return $"{before}__typename {field.Name}{page} {Selection(field.Type, 1)}{after}";
        }
    }

    /// <summary>Everything of a type a partner may select, and of what hangs together with it, so many levels deep.</summary>
    public static string Selection(GraphQLType type, int levels)
    {
        if (type.NamedType is not GraphQLObjectType node)
        {
            return type.NamedType is GraphQLCompositeType ? "{ __typename }" : "";
        }

        var parts = new List<string> { "__typename" };
        foreach (var field in node.Fields.Where(field => Allows(field) && !NeedsArguments(field)))
        {
            var leaf = field.Type.NamedType is not GraphQLCompositeType;
            var pages = field.Name is "nodes" or "edges" or "node" or "pageInfo";
            if (leaf || pages || levels > 0)
            {
                var page = field.Arguments.Any(argument => argument.Name == "first") ? "(first: 2)" : "";
                parts.Add($"{field.Name}{page} {Selection(field.Type, pages ? levels : levels - 1)}");
            }
        }

        return $"{{ {string.Join(' ', parts)} }}";
    }

    /// <summary>Every field kept from partners, with the object types it is on that a partner can reach.</summary>
    public IEnumerable<(GraphQLObjectType Type, GraphQLField Field)> Kept() =>
        Reached().SelectMany(type => type.Fields.Where(field => !Allows(field)).Select(field => (type, field)));

    /// <summary>The object types that partners' queries lead to.</summary>
    public IReadOnlySet<GraphQLObjectType> Reached()
    {
        var reached = new HashSet<GraphQLObjectType>();
        var left = new Stack<GraphQLField>(Queries.Concat(Subscriptions).Where(Allows));
        while (left.TryPop(out var field))
        {
            if (field.Type.NamedType is GraphQLObjectType type && !type.Name.StartsWith("__", StringComparison.Ordinal) && reached.Add(type))
            {
                foreach (var below in type.Fields.Where(Allows))
                {
                    left.Push(below);
                }
            }
        }

        return reached;
    }

    internal static ObjectFieldDefinition Definition(GraphQLField field) =>
        field.GetContextData<ObjectFieldDefinition>(FieldFactory.DefinitionKey) ?? throw new InvalidOperationException($"{field.Name} has no definition.");

    internal static bool IsDecidedAtValidation(GraphQLField field) =>
        Definition(field).Authorization.Any(demand => !Partners.Contains(demand.Policy) && demand.Apply == ApplyPolicy.Validation);
}
