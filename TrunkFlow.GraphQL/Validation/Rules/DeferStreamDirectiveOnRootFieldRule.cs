using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>
/// Draft §5.7.4 Defer And Stream Directives Are Used On Valid Root Field: mutations run their root fields one after the other and subscriptions
/// have one, so neither is deferred or streamed at its root.
/// </summary>
public sealed class DeferStreamDirectiveOnRootFieldRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<OperationDefinitionNode>(operation =>
    {
        if (operation.Operation != OperationKind.Query && context.Schema.GetRootType(operation.Operation) is { } rootType)
        {
            Check(context, operation.SelectionSet, $"root {Printer.KeywordOf(operation.Operation)} type \"{rootType.Name}\"", []);
        }
    });

    private void Check(ValidationContext context, SelectionSetNode set, string where, HashSet<string> visitedFragments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        context.SpendFragmentWork(set.Selections.Count);
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Refuse(context, field, BuiltInDirectives.StreamName, $"Stream directive cannot be used on {where}.");
                    break;
                case InlineFragmentNode inline:
                    Refuse(context, inline, BuiltInDirectives.DeferName, $"Defer directive cannot be used on {where}.");
                    Check(context, inline.SelectionSet, where, visitedFragments);
                    break;
                case FragmentSpreadNode spread:
                    Refuse(context, spread, BuiltInDirectives.DeferName, $"Defer directive cannot be used on {where}.");
                    if (visitedFragments.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment)
                    {
                        Check(context, fragment.SelectionSet, where, visitedFragments);
                    }

                    break;
            }
        }
    }

    private void Refuse(ValidationContext context, SelectionNode selection, string directive, string message)
    {
        if (selection.Directives.FirstOrDefault(node => node.Name.Value == directive) is { } found)
        {
            context.Report(this, message, found);
        }
    }
}
