using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("{ findDog(searchBy: {name: \"a\", nested: {name: \"a\"}}) { name } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new UniqueInputFieldNamesRule(), document);

    [Theory]
    [InlineData(
        "{ findDog(searchBy: {name: \"a\", name: \"b\", nested: {name: \"c\", owner: \"d\", owner: \"e\"}}) { name } }",
        "1:22 1:33 There can be only one input field named \"name\".",
        "1:64 1:76 There can be only one input field named \"owner\".")]
    [InlineData(
        "query q($a: FindDogInput = {name: \"a\", name: \"b\", name: \"c\"}) { findDog(searchBy: $a) { name } }",
        "1:29 1:40 There can be only one input field named \"name\".",
        "1:29 1:51 There can be only one input field named \"name\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new UniqueInputFieldNamesRule(), document, errors);
}
