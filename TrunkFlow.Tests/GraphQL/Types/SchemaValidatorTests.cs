using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Types;

/// <summary>Type validation (§3.3 to §3.13).</summary>
public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("type Query { a: Int }")]
    [InlineData("type Query implements B & A { a(x: Int, y: Int): String! b: [Query] } interface A { a(x: Int): String } interface B implements A { a(x: Int): String b: [A] }")]
    [InlineData("type Query { a(i: I): Int } input I { i: I l: [I!] d: J = {x: 2} } input J { i: I x: Int = 1 }")]
    [InlineData("type Query { a(i: O): Int } input O @oneOf { o: O i: Int }")]
    public void A_sound_schema_passes(string sdl) => Assert.Empty(SchemaValidator.Validate(SchemaBuilder.Build(sdl)));

    [Theory]
    [InlineData("type T { a: Int }", "Query root type must be provided.")]
    [InlineData("schema { query: Q mutation: Q } type Q { a: Int }", "All root types must be different, \"Q\" type is used as query and mutation root types.")]
    [InlineData("type Query { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type Query { a: Int a: String }", "Field Query.a can only be defined once.")]
    [InlineData("type Query", "Type Query must define one or more fields.")]
    [InlineData("type Query { a: I } input I { a: Int }", "The type of Query.a must be Output Type but got: I.")]
    [InlineData("type Query { a(q: Query): Int }", "The type of Query.a(q:) must be Input Type but got: Query.")]
    [InlineData("type Query { a(x: Int! @deprecated): Int }", "Required argument Query.a(x:) cannot be deprecated.")]
    [InlineData("type Query { a(x: Int = \"s\"): Int }", "Query.a(x:) has invalid default value: Int cannot represent non-integer value: \"s\"")]
    [InlineData("type Query implements A { b: Int } interface A { a: Int }", "Interface field A.a expected but Query does not provide it.")]
    [InlineData("type Query implements A { a: Int } interface A { a: Int! }", "Interface field A.a expects type Int! but Query.a is type Int.")]
    [InlineData("type Query implements A { a: Int } interface A { a(x: Int): Int }", "Interface field argument A.a(x:) expected but Query.a does not provide it.")]
    [InlineData("type Query implements A { a(x: Int!): Int } interface A { a(x: Int): Int }", "Interface field argument A.a(x:) expects type Int but Query.a(x:) is type Int!.")]
    [InlineData("type Query implements A { a(x: Int!): Int } interface A { a: Int }", "Argument \"Query.a(x:)\" must not be required type \"Int!\" if not provided by the Interface field \"A.a\".")]
    [InlineData("type Query implements A { a: Int @deprecated } interface A { a: Int }", "Interface field A.a is not deprecated, so implementation field Query.a must not be deprecated.")]
    [InlineData("type Query implements B { a: Int } interface A { a: Int } interface B implements A { a: Int }", "Type Query must implement A because it is implemented by B.")]
    [InlineData("type Query implements A & A { a: Int } interface A { a: Int }", "Type Query can only implement A once.")]
    [InlineData("type Query { a: A } interface A implements A { a: Int }", "Type A cannot implement itself because it would create a circular reference.")]
    [InlineData("type Query { u: U } union U", "Union type U must define one or more member types.")]
    [InlineData("type Query { u: U } union U = Query | Query", "Union type U can only include type Query once.")]
    [InlineData("type Query { e: E } enum E", "Enum type E must define one or more values.")]
    [InlineData("type Query { e: E } enum E { A A }", "Enum value E.A can only be defined once.")]
    [InlineData("type Query { a(i: I): Int } input I", "Input Object type I must define one or more fields.")]
    [InlineData("type Query { a(i: I): Int } input I { q: Query }", "The type of I.q must be Input Type but got: Query.")]
    [InlineData("type Query { a(i: I): Int } input I { x: Int! @deprecated }", "Required input field I.x cannot be deprecated.")]
    [InlineData("type Query { a(i: I): Int } input I @oneOf { x: Int! }", "OneOf input field I.x must be nullable.")]
    [InlineData("type Query { a(i: I): Int } input I @oneOf { x: Int = 1 }", "OneOf input field I.x cannot have a default value.")]
    [InlineData("type Query { a(i: I): Int } input I { i: I! }", "Input Object I cannot be provided a finite value because it references itself through fields: I.i.")]
    [InlineData("type Query { a(i: O): Int } input O @oneOf { o: O }", "Input Object O cannot be provided a finite value because it references itself through fields: O.o.")]
    [InlineData("type Query { a(i: I): Int } input I { i: I = {} }", "Invalid circular reference. The default value of Input Object type I references itself.")]
    [InlineData("type Query { a: Int } directive @__d on FIELD", "Name \"__d\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    public void What_is_wrong_is_said(string sdl, string message) =>
        Assert.Contains(message, SchemaValidator.Validate(SchemaBuilder.Build(sdl)).Select(static error => error.Message));

    [Fact]
    public void An_engine_does_not_start_on_an_unsound_schema() =>
        Assert.Throws<GraphQLErrorException>(() => new GraphQLEngine(SchemaBuilder.Build("type T { a: Int }")));

    [Theory]
    [InlineData("type Query { a: Nowhere }", "Unknown type \"Nowhere\".")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "There can be only one type named \"Query\".")]
    [InlineData("extend type Query { b: Int }", "Cannot extend type \"Query\" because it is not defined.")]
    [InlineData("type Query { a: Int } extend interface Query { b: Int }", "Cannot extend type \"Query\" as another kind of type.")]
    [InlineData("type Query implements Query { a: Int }", "Type Query cannot stand here.")]
    [InlineData("{ a }", "Only type system definitions can make a schema.")]
    [InlineData("schema { query: Query } schema { query: Query } type Query { a: Int }", "Must provide only one schema definition.")]
    [InlineData("schema { query: Query query: Query } type Query { a: Int }", "There can be only one query type in schema.")]
    [InlineData("directive @d on FIELD directive @d on FIELD type Query { a: Int }", "There can be only one directive named \"@d\".")]
    public void Definitions_that_do_not_fit_together_make_no_schema(string sdl, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLErrorException>(() => SchemaBuilder.Build(sdl)).Message);
}
