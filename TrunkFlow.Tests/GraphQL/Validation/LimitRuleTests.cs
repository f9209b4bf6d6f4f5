using System.Diagnostics;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Validation;
using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation;

/// <summary>The limits beyond the specification, and documents made to hurt: refused, and soon.</summary>
public sealed class LimitRuleTests
{
    private static readonly ParserOptions Wide = ParserOptions.Default with { MaxTokens = int.MaxValue, MaxFields = int.MaxValue };

    [Theory]
    [InlineData("{ dog { name } }", 2, true)]
    [InlineData("{ dog { owner { name } } }", 2, false)]
    [InlineData("{ dog { ...f } } fragment f on Dog { owner { name } }", 3, true)]
    [InlineData("{ dog { ...f } } fragment f on Dog { owner { name } }", 2, false)]
    [InlineData("{ dog { ... on Pet { ... { name } } } }", 2, true)]
    [InlineData("{ dog { ...a } } fragment a on Dog { ...b owner { name } } fragment b on Dog { ...a }", 3, true)]
    public void Depth_counts_fields_through_fragments(string document, int maxDepth, bool isAllowed) =>
        Assert.Equal(isAllowed, Validate(document, new MaxDepthRule(maxDepth)).Count == 0);

    [Fact]
    public void Introspection_may_be_left_out_of_the_depth()
    {
        const string document = "{ __schema { types { fields { type { ofType { name } } } } } }";

        Assert.Single(Validate(document, new MaxDepthRule(3)));
        Assert.Empty(Validate(document, new MaxDepthRule(3, skipIntrospection: true)));
    }

    [Theory]
    [InlineData("{ a: dog { b: name c: name } }", 3, true)]
    [InlineData("{ a: dog { b: name c: name } }", 2, false)]
    public void Aliases_are_counted_over_the_document(string document, int maxAliases, bool isAllowed) =>
        Assert.Equal(isAllowed, Validate(document, new MaxAliasesRule(maxAliases)).Count == 0);

    [Theory]
    [InlineData("{ dog @onField { name @onField } }", 2, true)]
    [InlineData("{ dog @onField { name @onField } }", 1, false)]
    public void Directives_are_counted_over_the_document(string document, int maxDirectives, bool isAllowed) =>
        Assert.Equal(isAllowed, Validate(document, new MaxDirectivesRule(maxDirectives)).Count == 0);

    public static TheoryData<string, string> Hostile => new()
    {
        { "10,000 aliases of one field", $"{{ dog {{ {string.Join(' ', Enumerable.Range(0, 10_000).Select(static i => $"a{i}: name"))} }} }}" },
        { "10,000 times one field", $"{{ dog {{ {string.Join(' ', Enumerable.Repeat("name", 10_000))} }} }}" },
        { "10,000 conflicting fields", $"{{ dog {{ {string.Join(' ', Enumerable.Range(0, 10_000).Select(static i => $"x: isHouseTrained(atOtherHomes: {(i % 2 == 0 ? "true" : "false")})"))} }} }}" },
        { "10,000 arguments", $"{{ dog {{ isHouseTrained({string.Join(' ', Enumerable.Repeat("atOtherHomes: true", 10_000))}) }} }}" },
        { "10,000 directives", $"{{ dog {string.Concat(Enumerable.Repeat("@onField ", 10_000))} {{ name }} }}" },
        { "10,000 variables", $"query ({string.Join(' ', Enumerable.Range(0, 10_000).Select(static i => $"$v{i}: Int"))}) {{ dog {{ name }} }}" },
        { "a chain of 5,000 fragments", Chain(5_000, static i => $"fragment f{i} on Dog {{ name ...f{i + 1} }}") + " fragment f5000 on Dog { name }" },
        { "a cycle of 5,000 fragments", Chain(5_000, static i => $"fragment f{i} on Dog {{ name ...f{(i + 1) % 5_000} }}") },
        { "fragments that all spread each other", Chain(300, static i => $"fragment f{i} on Dog {{ x{i}: name {string.Join(' ', Enumerable.Range(0, 300).Select(static j => $"...f{j}"))} }}") },
        { "fragments that double", Chain(40, static i => $"fragment f{i} on Dog {{ owner {{ pets {{ ...f{i + 1} }} }} b: owner {{ pets {{ ...f{i + 1} }} }} }}") + " fragment f40 on Dog { name }" },
        { "nested conflicts", Nested(100) },
        { "a list of 100,000 wrong values", $"{{ booleanList(booleanListArg: [{string.Join(' ', Enumerable.Repeat("1", 100_000))}]) }}" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_documents_are_validated_in_bounded_time(string what, string document)
    {
        var parsed = Parser.ParseDocument(document, Wide);
        var clock = Stopwatch.StartNew();

        var errors = new DocumentValidator(PetSchema.Schema, [.. SpecifiedRules.All, .. new GraphQLEngineOptions().ExtraRules]).Validate(parsed);

        Assert.NotEmpty(errors);
        Assert.True(errors.Count <= 101, $"{what}: {errors.Count} errors");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{what} took {clock.Elapsed}");
    }

    private static string Chain(int count, Func<int, string> fragment) => "{ dog { ...f0 } } " + string.Join(' ', Enumerable.Range(0, count).Select(fragment));

    private static string Nested(int depth) =>
        $"{{ {string.Join(' ', Enumerable.Range(0, 2).Select(i => string.Concat(Enumerable.Repeat("dog { owner { pets { ... on Dog { ", depth / 4)) + $"x: {(i == 0 ? "name" : "nickname")}" + string.Concat(Enumerable.Repeat(" } } } }", depth / 4))))} }}";

    private static IReadOnlyList<GraphQLError> Validate(string document, IValidationRule rule) =>
        new DocumentValidator(PetSchema.Schema, [rule]).Validate(Parser.ParseDocument(document));
}
