using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Theory]
    [InlineData("query getDogName { dog { name } } query getOwnerName { dog { owner { name } } }")]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { name } } fragment A on Dog { name }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new UniqueOperationNamesRule(), document);

    [Theory]
    [InlineData(
        "query getName { dog { name } } query getName { dog { owner { name } } }",
        "1:7 1:38 There can be only one operation named \"getName\".")]
    [InlineData(
        "query dogOperation { dog { name } } mutation dogOperation { deletePet }",
        "1:7 1:46 There can be only one operation named \"dogOperation\".")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new UniqueOperationNamesRule(), document, errors);
}
