using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Validation.Overlapping;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.3.2 Field Selection Merging: what ends under one response name is one field with one shape.</summary>
public sealed class OverlappingFieldsCanBeMergedRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var finder = new ConflictFinder(context);
        visitor.Enter<SelectionSetNode>(set =>
        {
            // An inline fragment's fields have been compared with its parent's; one selection cannot conflict with itself.
            if (context.Ancestors[^1] is InlineFragmentNode || set.Selections is [not InlineFragmentNode])
            {
                return;
            }

            foreach (var conflict in finder.FindConflictsWithin(context.ParentType, set))
            {
                context.Report(
                    this,
                    $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was "
                        + "intentional.",
                    [.. conflict.Fields1, .. conflict.Fields2]);
            }
        });
    }
}
