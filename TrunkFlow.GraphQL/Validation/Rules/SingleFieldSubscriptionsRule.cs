using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.2.4.1 Single Root Field: a subscription selects one field, not of introspection, and not conditionally.</summary>
public sealed class SingleFieldSubscriptionsRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<OperationDefinitionNode>(operation =>
    {
        if (operation.Operation == OperationKind.Subscription && context.Schema.SubscriptionType is { } rootType)
        {
            Check(context, operation, rootType);
        }
    });

    private void Check(ValidationContext context, OperationDefinitionNode operation, GraphQLObjectType rootType)
    {
        var who = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        var forbidden = new List<Node>();
        CollectSubscriptionFields(context, rootType, operation.SelectionSet, fields, forbidden, []);
        if (forbidden.Count > 0)
        {
            context.Report(this, $"{who} must not use `@skip` or `@include` directives in the top level selection.", [.. forbidden]);
            return;
        }

        if (fields.Count == 0)
        {
            context.Report(this, $"{who} must select one top level field.", operation.SelectionSet);
        }
        else if (fields.Count > 1)
        {
            context.Report(this, $"{who} must select only one top level field.", [.. fields.Values.Skip(1).SelectMany(static nodes => nodes).Cast<Node>()]);
        }

        foreach (var nodes in fields.Values.Where(static nodes => nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            context.Report(this, $"{who} must not select an introspection top level field.", [.. nodes.Cast<Node>()]);
        }
    }

    /// <summary>CollectSubscriptionFields.</summary>
    private static void CollectSubscriptionFields(
        ValidationContext context, GraphQLObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> fields,
        List<Node> forbidden, HashSet<string> visitedFragments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.SpendFragmentWork(set.Selections.Count);
        foreach (var selection in set.Selections)
        {
            var condition = selection.Directives.FirstOrDefault(static directive => directive.Name.Value == "skip")
                ?? selection.Directives.FirstOrDefault(static directive => directive.Name.Value == "include");
            if (condition is not null)
            {
                forbidden.Add(condition);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var nodes))
                    {
                        fields.Add(field.ResponseName, nodes = []);
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(context, inline.TypeCondition, type):
                    CollectSubscriptionFields(context, type, inline.SelectionSet, fields, forbidden, visitedFragments);
                    break;
                case FragmentSpreadNode spread
                    when context.FindFragment(spread.Name.Value) is { } fragment && Applies(context, fragment.TypeCondition, type)
                        && visitedFragments.Add(spread.Name.Value):
                    CollectSubscriptionFields(context, type, fragment.SelectionSet, fields, forbidden, visitedFragments);
                    break;
            }
        }
    }

    private static bool Applies(ValidationContext context, NamedTypeNode? condition, GraphQLObjectType type) =>
        condition is null || condition.Name.Value == type.Name
        || (context.Schema.FindType(condition.Name.Value) is { IsAbstractType: true } abstractType && context.Schema.IsSubType(abstractType, type));
}
