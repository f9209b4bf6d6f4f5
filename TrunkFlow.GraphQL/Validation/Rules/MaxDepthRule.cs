using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>
/// A limit beyond the specification: how deep an operation may select, fragments counted where they are spread. It also keeps execution,
/// which recurses once for each level, off the end of the stack.
/// </summary>
/// <param name="maxDepth">The deepest level allowed; root fields are level one.</param>
/// <param name="skipIntrospection">Leaves selections below <c>__schema</c> and <c>__type</c> to a limit of their own, as deep as tools ask.</param>
public sealed class MaxDepthRule(int maxDepth, bool skipIntrospection = false) : IValidationRule
{
    private const int MaxIntrospectionDepth = 30;

    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        // The depth of each fragment is worked out once, however often it is spread.
        var known = new Dictionary<string, int>();
        visitor.Enter<OperationDefinitionNode>(operation =>
        {
            var depth = DepthOf(context, operation.SelectionSet, known, maxDepth + 1);
            if (depth > maxDepth)
            {
                context.Report(this, $"The operation is nested more than {maxDepth} levels deep.", operation);
            }
        });
    }

    private int DepthOf(ValidationContext context, SelectionSetNode set, Dictionary<string, int> known, int remaining)
    {
        if (remaining <= 0)
        {
            return 0;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.SpendFragmentWork(1);
        var deepest = 0;
        foreach (var selection in set.Selections)
        {
            var depth = selection switch
            {
                FieldNode { SelectionSet: { } below } field when skipIntrospection && field.Name.Value.StartsWith("__", StringComparison.Ordinal) =>
                    DepthOf(context, below, known, MaxIntrospectionDepth + 1) > MaxIntrospectionDepth ? remaining : 1,
                FieldNode { SelectionSet: { } below } => 1 + DepthOf(context, below, known, remaining - 1),
                FieldNode => 1,
                InlineFragmentNode inline => DepthOf(context, inline.SelectionSet, known, remaining),
                FragmentSpreadNode spread => DepthOfFragment(context, spread.Name.Value, known, remaining),
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private int DepthOfFragment(ValidationContext context, string name, Dictionary<string, int> known, int remaining)
    {
        if (known.TryGetValue(name, out var depth))
        {
            return depth;
        }

        if (context.FindFragment(name) is not { } fragment)
        {
            return 0;
        }

        // A fragment within itself is another rule's business; it must only not run in circles here.
        known[name] = 0;
        depth = DepthOf(context, fragment.SelectionSet, known, maxDepth + 1);
        known[name] = depth;
        return depth;
    }
}
