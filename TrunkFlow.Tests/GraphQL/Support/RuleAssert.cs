using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Validation;

namespace TrunkFlow.Tests.GraphQL.Support;

/// <summary>Runs one rule over a document for <see cref="PetSchema"/>.</summary>
internal static class RuleAssert
{
    public static void Valid(IValidationRule rule, string document) => Assert.Empty(Run(rule, document));

    /// <param name="rule">The rule.</param>
    /// <param name="document">A document it refuses.</param>
    /// <param name="errors">Each as "line:column line:column message", as graphql-js reports them.</param>
    public static void Invalid(IValidationRule rule, string document, params string[] errors) => Assert.Equal(errors, Run(rule, document));

    private static string[] Run(IValidationRule rule, string document) =>
        [.. new DocumentValidator(PetSchema.Schema, [rule]).Validate(Parser.ParseDocument(document)).Select(static error =>
            $"{string.Join(' ', error.Locations.Select(static location => $"{location.Line}:{location.Column}"))} {error.Message}")];
}
