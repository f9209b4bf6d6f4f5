using System.Collections.Concurrent;
using System.Collections.Frozen;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>
/// The plans of one valid operation: one for each combination of the variables that @skip and @include look at.
/// Combinations come from clients, so their number is bounded; further ones are planned for their request only.
/// </summary>
internal sealed class OperationPlans
{
    private const int MaxPlans = 64;
    private const int MaxConditions = 32;

    private readonly ConcurrentDictionary<ulong, OperationPlan> plans = new();
    private readonly string[] conditionVariables;

    public OperationPlans(GraphQLSchema schema, DocumentNode document, OperationDefinitionNode operation, GraphQLObjectType rootType)
    {
        Schema = schema;
        Document = document;
        Operation = operation;
        RootType = rootType;
        var fragments = new Dictionary<string, FragmentDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                fragments.TryAdd(fragment.Name.Value, fragment);
            }
        }

        Fragments = fragments.ToFrozenDictionary();
        conditionVariables = [.. ConditionVariables(document)];
    }

    public GraphQLSchema Schema { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Operation { get; }

    public GraphQLObjectType RootType { get; }

    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public OperationPlan For(IReadOnlyDictionary<string, object?> variables)
    {
        if (conditionVariables.Length > MaxConditions)
        {
            return new(this, variables);
        }

        var key = 0UL;
        foreach (var name in conditionVariables)
        {
            var value = variables.GetValueOrDefault(name) as bool?;
            key = (key << 2) | (value switch { null => 0UL, false => 1UL, true => 2UL });
        }

        if (plans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        plan = new(this, conditionVariables.ToDictionary(static name => name, variables.GetValueOrDefault));
        return plans.Count >= MaxPlans ? plan : plans.GetOrAdd(key, plan);
    }

    private static HashSet<string> ConditionVariables(DocumentNode document)
    {
        var names = new HashSet<string>();
        var open = new Stack<SelectionSetNode>(document.Definitions.OfType<ExecutableDefinitionNode>().Select(static definition => definition.SelectionSet));
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                foreach (var directive in selection.Directives)
                {
                    if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Value: VariableNode variable }, ..])
                    {
                        names.Add(variable.Name.Value);
                    }
                }

                if (((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet) is { } below)
                {
                    open.Push(below);
                }
            }
        }

        return names;
    }
}
