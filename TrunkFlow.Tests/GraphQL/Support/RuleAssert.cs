using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Types;
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

    /// <summary>As <see cref="Valid"/>, in the schema with @defer and @stream.</summary>
    public static void ValidIncremental(IValidationRule rule, string document) => Assert.Empty(Run(rule, document, PetSchema.Incremental));

    /// <summary>As <see cref="Invalid"/>, in the schema with @defer and @stream.</summary>
    public static void InvalidIncremental(IValidationRule rule, string document, params string[] errors) =>
        Assert.Equal(errors, Run(rule, document, PetSchema.Incremental));

    private static string[] Run(IValidationRule rule, string document, GraphQLSchema? schema = null) =>
        [.. new DocumentValidator(schema ?? PetSchema.Schema, [rule]).Validate(Parser.ParseDocument(document)).Select(static error =>
            $"{string.Join(' ', error.Locations.Select(static location => $"{location.Line}:{location.Column}"))} {error.Message}")];
}
