using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Theory]
    [InlineData("fragment f on Dog { barkVolume: name ...on Pet { name } __typename }")]
    [InlineData("fragment f on Pet { __typename name }")]
    [InlineData("{ __schema { types { name } } __type(name: \"x\") { name } }")]
    [InlineData("fragment f on CatOrDog { __typename ... on Pet { name } }")]
    [InlineData("fragment f on Unknown { whatever }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new FieldsOnCorrectTypeRule(), document);

    [Theory]
    [InlineData(
        "fragment fieldNotDefined on Dog { meowVolume }",
        "1:35 Cannot query field \"meowVolume\" on type \"Dog\". Did you mean \"barkVolume\"?")]
    [InlineData(
        "fragment aliasedLyingFieldTargetNotDefined on Dog { barkVolume: kawVolume }",
        "1:53 Cannot query field \"kawVolume\" on type \"Dog\". Did you mean \"barkVolume\"?")]
    [InlineData(
        "fragment definedOnImplementorsButNotInterface on Pet { nickname }",
        "1:56 Cannot query field \"nickname\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\" or \"Dog\"?")]
    [InlineData(
        "fragment directFieldSelectionOnUnion on CatOrDog { name barkVolume }",
        "1:52 Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Pet\", \"Cat\", or \"Dog\"?",
        "1:57 Cannot query field \"barkVolume\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Dog\"?")]
    [InlineData(
        "{ dog { __schema { types { name } } } }",
        "1:9 Cannot query field \"__schema\" on type \"Dog\".")]
    [InlineData(
        "mutation { __type(name: \"x\") { name } }",
        "1:12 Cannot query field \"__type\" on type \"Mutation\".")]
    [InlineData(
        "{ dgo { name } }",
        "1:3 Cannot query field \"dgo\" on type \"Query\". Did you mean \"dog\"?")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new FieldsOnCorrectTypeRule(), document, errors);
}
