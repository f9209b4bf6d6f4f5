using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Execution.Incremental;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Types.Introspection;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>CollectFields and CollectSubfields (§6.3.2).</summary>
internal sealed class FieldCollection
{
    private readonly OperationPlan plan;
    private readonly GraphQLObjectType type;
    private readonly OrderedDictionary<string, List<CollectedNode>> groups = [];
    private readonly HashSet<(string Name, DirectiveNode? Deferred)> visitedFragments = [];
    private readonly List<DeferUsage> usages = [];

    private FieldCollection(OperationPlan plan, GraphQLObjectType type)
    {
        this.plan = plan;
        this.type = type;
    }

    /// <param name="plan">The operation.</param>
    /// <param name="type">The object type the fields are selected on.</param>
    /// <param name="selectionSets">What to collect from, each with the @defer it stands under.</param>
    /// <param name="around">The @defers that the object's own fields are delivered with.</param>
    /// <exception cref="GraphQLErrorException">An <c>if</c> of a directive has no value.</exception>
    public static SelectionSetPlan CollectFields(
        OperationPlan plan, GraphQLObjectType type, IEnumerable<(SelectionSetNode Set, DeferUsage? Usage)> selectionSets, DeferUsage[] around)
    {
        var collection = new FieldCollection(plan, type);
        foreach (var (set, usage) in selectionSets)
        {
            collection.Visit(set, usage);
        }

        return collection.BuildPlan(around);
    }

    /// <summary>Sets the fields apart that are delivered later (draft, "BuildExecutionPlan").</summary>
    private SelectionSetPlan BuildPlan(DeferUsage[] around)
    {
        var own = new List<FieldPlan>(groups.Count);
        var later = new List<(DeferUsage[] Usages, List<FieldPlan> Fields)>();
        foreach (var (responseName, nodes) in groups)
        {
            if (MetaFields.Find(plan.Schema, type, nodes[0].Node.Name.Value) is not { } field)
            {
                continue;
            }

            var usagesOfField = DeferUsageSets.Of(nodes);
            var fieldPlan = new FieldPlan(plan, type, field, responseName, nodes, usagesOfField);
            if (DeferUsageSets.AreSame(usagesOfField, around))
            {
                own.Add(fieldPlan);
                continue;
            }

            var index = later.FindIndex(group => DeferUsageSets.AreSame(group.Usages, usagesOfField));
            if (index < 0)
            {
                index = later.Count;
                later.Add((usagesOfField, []));
            }

            later[index].Fields.Add(fieldPlan);
        }

        var hasDeferral = usages.Count > 0 || later.Count > 0;
        return new(type, [.. own])
        {
            Deferral = hasDeferral ? new([.. usages], [.. later.Select(group => new DeferredFields(group.Usages, new(type, [.. group.Fields])))]) : null,
        };
    }

    private void Visit(SelectionSetNode set, DeferUsage? usage)
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
                    Add(field, usage);
                    break;
                case InlineFragmentNode inline when DoesFragmentTypeApply(inline.TypeCondition):
                    Visit(inline.SelectionSet, Deferred(inline, usage));
                    break;
                case FragmentSpreadNode spread
                    when plan.Owner.Fragments.TryGetValue(spread.Name.Value, out var fragment) && DoesFragmentTypeApply(fragment.TypeCondition):
                    VisitFragment(spread, fragment, usage);
                    break;
            }
        }
    }

    /// <summary>A fragment that is spread deferred and then not deferred is collected again: its fields are not deferred then.</summary>
    private void VisitFragment(FragmentSpreadNode spread, FragmentDefinitionNode fragment, DeferUsage? usage)
    {
        var deferred = IncrementalDirectives.DeferOn(plan, spread, usage);
        var effective = deferred ?? usage;
        if (visitedFragments.Contains((spread.Name.Value, null)) || !visitedFragments.Add((spread.Name.Value, effective?.Directive)))
        {
            return;
        }

        if (deferred is not null)
        {
            usages.Add(deferred);
        }

        Visit(fragment.SelectionSet, effective);
    }

    private DeferUsage? Deferred(InlineFragmentNode fragment, DeferUsage? usage)
    {
        if (IncrementalDirectives.DeferOn(plan, fragment, usage) is not { } deferred)
        {
            return usage;
        }

        usages.Add(deferred);
        return deferred;
    }

    private void Add(FieldNode field, DeferUsage? usage)
    {
        if (!groups.TryGetValue(field.ResponseName, out var nodes))
        {
            groups.Add(field.ResponseName, nodes = []);
        }

        nodes.Add(new(field, usage));
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
