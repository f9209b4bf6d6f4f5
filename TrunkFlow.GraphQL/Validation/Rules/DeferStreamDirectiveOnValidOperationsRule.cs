using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>
/// Draft §5.7.5 Defer And Stream Directives Are Used On Valid Operations: nothing of a subscription is delivered later, unless a variable can
/// still switch it off.
/// </summary>
public sealed class DeferStreamDirectiveOnValidOperationsRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        // A directive in a fragment is reported once, however many subscriptions spread it.
        var visitedFragments = new HashSet<string>();
        visitor.Enter<OperationDefinitionNode>(operation =>
        {
            if (operation.Operation == OperationKind.Subscription)
            {
                Check(context, operation.SelectionSet, [], visitedFragments);
            }
        });
    }

    private void Check(ValidationContext context, SelectionSetNode set, Stack<Node> spreads, HashSet<string> visitedFragments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.SpendFragmentWork(set.Selections.Count);
        foreach (var selection in set.Selections)
        {
            if (MayBeLeftOut(selection))
            {
                continue;
            }

            Refuse(context, selection, BuiltInDirectives.DeferName, "Defer", spreads);
            Refuse(context, selection, BuiltInDirectives.StreamName, "Stream", spreads);
            switch (selection)
            {
                case FieldNode { SelectionSet: { } below }:
                    Check(context, below, spreads, visitedFragments);
                    break;
                case InlineFragmentNode inline:
                    Check(context, inline.SelectionSet, spreads, visitedFragments);
                    break;
                case FragmentSpreadNode spread
                    when visitedFragments.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment:
                    spreads.Push(spread);
                    Check(context, fragment.SelectionSet, spreads, visitedFragments);
                    spreads.Pop();
                    break;
            }
        }
    }

    private void Refuse(ValidationContext context, SelectionNode selection, string directive, string called, Stack<Node> spreads)
    {
        if (Find(selection, directive) is { } found && IfOf(found) is not (BooleanValueNode { Value: false } or VariableNode))
        {
            context.Report(
                this, $"{called} directive not supported on subscription operations. Disable `@{directive}` by setting the `if` argument to `false`.",
                [found, .. spreads]);
        }
    }

    private static bool MayBeLeftOut(SelectionNode selection) =>
        (Find(selection, "skip") is { } skip && IfOf(skip) is not BooleanValueNode { Value: false })
        || (Find(selection, "include") is { } include && IfOf(include) is BooleanValueNode { Value: false } or VariableNode);

    private static DirectiveNode? Find(SelectionNode selection, string name) => selection.Directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static ValueNode? IfOf(DirectiveNode directive) => directive.Arguments.FirstOrDefault(static argument => argument.Name.Value == "if")?.Value;
}
