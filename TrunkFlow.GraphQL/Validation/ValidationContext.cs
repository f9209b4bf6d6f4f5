using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation;

/// <summary>What rules may ask while one document is validated: the schema, the types at the node being visited, fragments and variable usages.</summary>
public sealed class ValidationContext
{
    // Fragments that spread each other make work grow with the product of their numbers; nobody needs this much.
    private const int MaxFragmentWork = 50_000;

    private readonly int maxErrors;
    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = [];
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> spreads = [];
    private readonly Dictionary<ExecutableDefinitionNode, IReadOnlyList<VariableUsage>> usages = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> recursiveUsages = [];
    private int remainingFragmentWork = MaxFragmentWork;

    internal ValidationContext(GraphQLSchema schema, DocumentNode document, int maxErrors)
    {
        Schema = schema;
        Document = document;
        TypeInfo = new(schema);
        this.maxErrors = maxErrors;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                fragments[fragment.Name.Value] = fragment;
            }
        }
    }

    public GraphQLSchema Schema { get; }

    public DocumentNode Document { get; }

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>The type of the field or fragment at this place.</summary>
    public GraphQLType? Type => TypeInfo.Type;

    /// <summary>The type fields at this place are selected on.</summary>
    public GraphQLCompositeType? ParentType => TypeInfo.ParentType;

    public GraphQLField? Field => TypeInfo.Field;

    public GraphQLDirective? Directive => TypeInfo.Directive;

    public GraphQLArgument? Argument => TypeInfo.Argument;

    public GraphQLType? InputType => TypeInfo.InputType;

    public GraphQLType? ParentInputType => TypeInfo.ParentInputType;

    /// <summary>The nodes around the one being visited, the document first.</summary>
    public IReadOnlyList<Node> Ancestors => AncestorStack;

    internal TypeInfo TypeInfo { get; }

    internal List<Node> AncestorStack { get; } = [];

    /// <summary>Adds an error that points at nodes.</summary>
    public void Report(IValidationRule rule, string message, params ReadOnlySpan<Node?> nodes) => Report(rule, GraphQLError.At(message, nodes));

    /// <summary>Adds an error as it stands.</summary>
    public void Report(IValidationRule rule, GraphQLError error)
    {
        if (errors.Count >= maxErrors)
        {
            throw new ValidationAbortedException("Too many validation errors, error limit reached. Validation aborted.");
        }

        errors.Add(new(error.Message, error.Locations, error.Path, error.Extensions, error.Exception) { Rule = rule.Name });
    }

    /// <summary>The fragment of that name, the last where several have it.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => fragments.GetValueOrDefault(name);

    /// <summary>The spreads in a selection set, at any depth but not through fragments.</summary>
    public IReadOnlyList<FragmentSpreadNode> GetFragmentSpreads(SelectionSetNode set)
    {
        if (spreads.TryGetValue(set, out var known))
        {
            return known;
        }

        var found = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>([set]);
        while (open.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    found.Add(spread);
                }
                else if (((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet) is { } below)
                {
                    open.Push(below);
                }
            }
        }

        return spreads[set] = found;
    }

    /// <summary>Every fragment the operations use, directly or through others.</summary>
    public IReadOnlyList<FragmentDefinitionNode> GetRecursivelyReferencedFragments(params IReadOnlyList<OperationDefinitionNode> operations)
    {
        var found = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>();
        var open = new Queue<SelectionSetNode>(operations.Select(static operation => operation.SelectionSet));
        while (open.TryDequeue(out var set))
        {
            var inSet = GetFragmentSpreads(set);
            SpendFragmentWork(inSet.Count);
            foreach (var spread in inSet)
            {
                if (seen.Add(spread.Name.Value) && FindFragment(spread.Name.Value) is { } fragment)
                {
                    found.Add(fragment);
                    open.Enqueue(fragment.SelectionSet);
                }
            }
        }

        return found;
    }

    /// <summary>The variables an operation or fragment uses itself.</summary>
    public IReadOnlyList<VariableUsage> GetVariableUsages(ExecutableDefinitionNode definition) =>
        usages.TryGetValue(definition, out var known) ? known : usages[definition] = VariableUsageCollector.Collect(Schema, definition);

    /// <summary>The variables an operation uses itself and through fragments.</summary>
    public IReadOnlyList<VariableUsage> GetRecursiveVariableUsages(OperationDefinitionNode operation)
    {
        if (recursiveUsages.TryGetValue(operation, out var known))
        {
            return known;
        }

        var all = new List<VariableUsage>(GetVariableUsages(operation));
        foreach (var fragment in GetRecursivelyReferencedFragments(operation))
        {
            var inFragment = GetVariableUsages(fragment);
            SpendFragmentWork(inFragment.Count + 1);
            all.AddRange(inFragment);
        }

        return recursiveUsages[operation] = all;
    }

    internal void SpendFragmentWork(int cost)
    {
        remainingFragmentWork -= cost;
        if (remainingFragmentWork < 0)
        {
            throw new ValidationAbortedException("The document's fragments are too entangled. Validation aborted.");
        }
    }

    internal void Abort(string message) => errors.Add(new(message) { Rule = "ValidationAborted" });
}
