using System.Collections.Concurrent;
using System.Collections.Frozen;
using TrunkFlow.GraphQL.Execution.Incremental;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>
/// The plans of one valid operation: one for each combination of the variables that @skip, @include, @defer and @stream look at.
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
        MayDeliverLater = IncrementalDirectives.AreKnownTo(schema) && DirectivesOf(document).Any(
            static directive => IncrementalDirectives.IsIncremental(directive.Name.Value));
        conditionVariables = [.. ConditionVariables(document)];
    }

    public GraphQLSchema Schema { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Operation { get; }

    public GraphQLObjectType RootType { get; }

    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>The document uses @defer or @stream.</summary>
    public bool MayDeliverLater { get; }

    public OperationPlan For(IReadOnlyDictionary<string, object?> variables)
    {
        if (conditionVariables.Length > MaxConditions)
        {
            return new(this, variables);
        }

        var key = 0UL;
        foreach (var name in conditionVariables)
        {
            var isGiven = variables.TryGetValue(name, out var value);
            key = (key << 2) | (value switch { false => 1UL, true => 2UL, _ when isGiven => 3UL, _ => 0UL });
        }

        if (plans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        plan = new(this, conditionVariables.Where(variables.ContainsKey).ToDictionary(static name => name, name => variables[name]));
        return plans.Count >= MaxPlans ? plan : plans.GetOrAdd(key, plan);
    }

    private HashSet<string> ConditionVariables(DocumentNode document)
    {
        var names = new HashSet<string>();
        foreach (var directive in DirectivesOf(document))
        {
            var isCondition = directive.Name.Value is "skip" or "include" || (MayDeliverLater && IncrementalDirectives.IsIncremental(directive.Name.Value));
            if (isCondition && IncrementalDirectives.ArgumentOf(directive, "if") is VariableNode variable)
            {
                names.Add(variable.Name.Value);
            }
        }

        return names;
    }

    private static IEnumerable<DirectiveNode> DirectivesOf(DocumentNode document)
    {
        var open = new Stack<SelectionSetNode>(document.Definitions.OfType<ExecutableDefinitionNode>().Select(static definition => definition.SelectionSet));
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                foreach (var directive in selection.Directives)
                {
                    yield return directive;
                }

                if (((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet) is { } below)
                {
                    open.Push(below);
                }
            }
        }
    }
}
