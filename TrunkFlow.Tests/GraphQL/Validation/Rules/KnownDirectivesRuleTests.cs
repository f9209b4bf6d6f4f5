using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Theory]
    [InlineData("query Q($v: Int @onVariable) @needs(text: \"t\") { dog @onField { name @skip(if: true) ...F @include(if: true) ... @skip(if: false) { name } } } fragment F on Dog { name }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new KnownDirectivesRule(), document);

    [Theory]
    [InlineData(
        "query @skip(if: true) { dog { name } }",
        "1:7 Directive \"@skip\" may not be used on QUERY.")]
    [InlineData(
        "{ dog @unknown(directive: \"value\") { name @unknown } }",
        "1:7 Unknown directive \"@unknown\".",
        "1:43 Unknown directive \"@unknown\".")]
    [InlineData(
        "query Q($v: Int @skip(if: true)) @onField { dog @deprecated { ...F @onField } } fragment F on Dog @skip(if: true) { name }",
        "1:17 Directive \"@skip\" may not be used on VARIABLE_DEFINITION.",
        "1:34 Directive \"@onField\" may not be used on QUERY.",
        "1:49 Directive \"@deprecated\" may not be used on FIELD.",
        "1:68 Directive \"@onField\" may not be used on FRAGMENT_SPREAD.",
        "1:99 Directive \"@skip\" may not be used on FRAGMENT_DEFINITION.")]
    [InlineData(
        "mutation @needs(text: \"t\") { deletePet } subscription S @onField { newMessage { body } }",
        "1:10 Directive \"@needs\" may not be used on MUTATION.",
        "1:57 Directive \"@onField\" may not be used on SUBSCRIPTION.")]
    [InlineData(
        "scalar S @onField input I { a: Int @onField } enum E @onField { A @onField } union U @onField = Dog type T @onField { f(a: Int @onField): Int @onField } interface N @onField { a: Int } schema @onField { query: T } input J @onField { a: Int }",
        "1:10 Directive \"@onField\" may not be used on SCALAR.",
        "1:36 Directive \"@onField\" may not be used on INPUT_FIELD_DEFINITION.",
        "1:54 Directive \"@onField\" may not be used on ENUM.",
        "1:67 Directive \"@onField\" may not be used on ENUM_VALUE.",
        "1:86 Directive \"@onField\" may not be used on UNION.",
        "1:108 Directive \"@onField\" may not be used on OBJECT.",
        "1:128 Directive \"@onField\" may not be used on ARGUMENT_DEFINITION.",
        "1:143 Directive \"@onField\" may not be used on FIELD_DEFINITION.",
        "1:166 Directive \"@onField\" may not be used on INTERFACE.",
        "1:193 Directive \"@onField\" may not be used on SCHEMA.",
        "1:223 Directive \"@onField\" may not be used on INPUT_OBJECT.")]
    public void What_the_rule_forbids_is_reported_where_it_stands(string document, params string[] errors) =>
        RuleAssert.Invalid(new KnownDirectivesRule(), document, errors);
}
