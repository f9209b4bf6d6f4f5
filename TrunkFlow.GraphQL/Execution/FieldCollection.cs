using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Types.Introspection;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>CollectFields and CollectSubfields (§6.3.2).</summary>
internal sealed class FieldCollection
{
    private readonly OperationPlan plan;
    private readonly GraphQLObjectType type;
    private readonly Dictionary<string, List<FieldNode>> groups = [];
    private readonly List<string> order = [];
    private readonly HashSet<string> visitedFragments = [];

    private FieldCollection(OperationPlan plan, GraphQLObjectType type)
    {
        this.plan = plan;
        this.type = type;
    }

    /// <exception cref="GraphQLErrorException">An <c>if</c> of @skip or @include has no value.</exception>
    public static SelectionSetPlan CollectFields(OperationPlan plan, GraphQLObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var collection = new FieldCollection(plan, type);
        foreach (var set in selectionSets)
        {
            collection.Visit(set);
        }

        var fields = new List<FieldPlan>(collection.order.Count);
        foreach (var responseName in collection.order)
        {
            var nodes = collection.groups[responseName];
            if (MetaFields.Find(plan.Schema, type, nodes[0].Name.Value) is { } field)
            {
                fields.Add(new(plan, type, field, responseName, [.. nodes]));
            }
        }

        return new(type, [.. fields]);
    }

    private void Visit(SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            if (!ShouldInclude(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode inline when DoesFragmentTypeApply(inline.TypeCondition):
                    Visit(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread
                    when plan.Owner.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                        && DoesFragmentTypeApply(fragment.TypeCondition)
                        && visitedFragments.Add(spread.Name.Value):
                    Visit(fragment.SelectionSet);
                    break;
            }
        }
    }

    private void Add(FieldNode field)
    {
        if (!groups.TryGetValue(field.ResponseName, out var nodes))
        {
            groups.Add(field.ResponseName, nodes = []);
            order.Add(field.ResponseName);
        }

        nodes.Add(field);
    }

    private bool ShouldInclude(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            var excludedBy = directive.Name.Value switch
            {
                "skip" => true,
                "include" => false,
                _ => (bool?)null,
            };
            if (excludedBy is not null && ConditionOf(directive) == excludedBy)
            {
                return false;
            }
        }

        return true;
    }

    private bool ConditionOf(DirectiveNode directive)
    {
        switch (directive.Arguments is [var only, ..] ? only.Value : null)
        {
            case BooleanValueNode literal:
                return literal.Value;
            case VariableNode variable when plan.Conditions.GetValueOrDefault(variable.Name.Value) is bool value:
                return value;
            case VariableNode variable:
                throw new GraphQLErrorException(GraphQLError.At(
                    $"Argument \"@{directive.Name.Value}(if:)\" has invalid value: Expected variable \"${variable.Name.Value}\" provided to non-null type "
                        + "\"Boolean!\" not to be null.",
                    variable));
            default:
                throw new GraphQLErrorException(
                    GraphQLError.At($"Argument \"@{directive.Name.Value}(if:)\" of required type \"Boolean!\" was not provided.", directive));
        }
    }

    /// <summary>DoesFragmentTypeApply (§6.3.2).</summary>
    private bool DoesFragmentTypeApply(NamedTypeNode? condition) =>
        condition is null
        || condition.Name.Value == type.Name
        || (plan.Schema.FindType(condition.Name.Value) is { IsAbstractType: true } abstractType && plan.Schema.IsSubType(abstractType, type));
}
