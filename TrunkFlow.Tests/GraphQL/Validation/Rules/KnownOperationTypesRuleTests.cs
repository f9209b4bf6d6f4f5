using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.GraphQL.Validation;
using TrunkFlow.GraphQL.Validation.Rules;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("mutation { deletePet }")]
    [InlineData("subscription { newMessage { body } }")]
    public void What_the_rule_allows_passes(string document) => RuleAssert.Valid(new KnownOperationTypesRule(), document);

    [Fact]
    public void A_kind_of_operation_without_root_type_is_reported()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int }");

        var errors = new DocumentValidator(schema, [new KnownOperationTypesRule()]).Validate(Parser.ParseDocument("{ a } mutation { a } subscription S { a }"));

        Assert.Equal(
            ["The mutation operation is not supported by the schema.", "The subscription operation is not supported by the schema."],
            errors.Select(static error => error.Message));
    }
}
