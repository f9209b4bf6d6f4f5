namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>The examples of §5.7 Directives, under the names the specification gives them.</summary>
public sealed class DirectiveExamplesTests
{
    [Theory]
    [InlineData("KnownDirectives", false, "{ dog @undefined { name } }")]
    [InlineData("KnownDirectives", false, "query @skip(if: $foo) { dog { name } }")]
    [InlineData("KnownDirectives", true, "query ($foo: Boolean = true, $bar: Boolean = false) { dog @skip(if: $foo) { name } ... @include(if: $bar) { dog { nickname } } }")]
    [InlineData("UniqueDirectivesPerLocation", false, "query ($foo: Boolean = true, $bar: Boolean = false) { dog @skip(if: $foo) @skip(if: $bar) { name } }")]
    [InlineData("UniqueDirectivesPerLocation", true, "query ($foo: Boolean = true, $bar: Boolean = false) { dog @skip(if: $foo) { name } dog @skip(if: $bar) { nickname } }")]
    public void The_rule_says_what_the_specification_says(string rule, bool isValid, string document) => SpecificationExample.Check(rule, isValid, document);
}
