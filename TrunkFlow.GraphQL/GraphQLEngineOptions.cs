using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Validation;
using TrunkFlow.GraphQL.Validation.Rules;

namespace TrunkFlow.GraphQL;

/// <summary>What an engine refuses and whom it asks.</summary>
public sealed record GraphQLEngineOptions
{
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>Rules beyond the specification's, run with them on each document once. By default the limits on depth, aliases and directives.</summary>
    public IReadOnlyList<IValidationRule> ExtraRules { get; init; } = [new MaxDepthRule(64), new MaxAliasesRule(500), new MaxDirectivesRule(500)];

    /// <summary>Validation stops after this many errors.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>Asked on each request, after variables are coerced and before anything runs.</summary>
    public IReadOnlyList<IOperationCheck> OperationChecks { get; init; } = [];

    /// <summary>Sees every error before it leaves, request and field errors alike.</summary>
    public Func<GraphQLError, GraphQLError>? ErrorFilter { get; init; }

    /// <summary>How many documents stay parsed, validated and planned.</summary>
    public int DocumentCacheSize { get; init; } = 1000;

    /// <summary>How many bytes of document text stay cached together. A document of more than a tenth of it is prepared anew each time.</summary>
    public int DocumentCacheBytes { get; init; } = 2 * 1024 * 1024;
}
