using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Theory]
    [InlineData("query { dog { name } } fragment F on Dog { name }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new ExecutableDefinitionsRule(), document);

    [Theory]
    [InlineData(
        "query getDogName { dog { name color } } extend type Dog { color: String }",
        "1:41 The \"Dog\" definition is not executable.")]
    [InlineData(
        "type Cow { name: String } schema { query: Cow } { dog { name } }",
        "1:1 The \"Cow\" definition is not executable.",
        "1:27 The schema definition is not executable.")]
    [InlineData(
        "directive @x on FIELD { dog { name } }",
        "1:1 The \"x\" definition is not executable.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new ExecutableDefinitionsRule(), document, errors);
}
