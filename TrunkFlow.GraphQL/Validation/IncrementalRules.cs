using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Validation.Rules;

namespace TrunkFlow.GraphQL.Validation;

/// <summary>The rules for @defer and @stream (incremental delivery draft), for schemas that have them.</summary>
public static class IncrementalRules
{
    private static readonly IReadOnlyList<IValidationRule> Both =
    [
        new DeferStreamDirectiveOnRootFieldRule(),
        new DeferStreamDirectiveOnValidOperationsRule(),
        new DeferStreamDirectiveLabelRule(),
        new StreamDirectiveOnListFieldRule(),
    ];

    public static IReadOnlyList<IValidationRule> For(GraphQLSchema schema) =>
        schema.FindDirective(BuiltInDirectives.DeferName) is null && schema.FindDirective(BuiltInDirectives.StreamName) is null ? [] : Both;
}
