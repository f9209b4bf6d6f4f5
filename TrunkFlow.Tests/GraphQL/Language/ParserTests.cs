using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.Tests.GraphQL.Language;

/// <summary>The grammar (Appendix C): what is in it parses, what is not is an error at its place.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query { a }")]
    [InlineData("query Q($a: [Int!]! = [1, 2] @d, $b: T = {x: \"y\", z: [null]}) @d(a: 1) { a: b(c: $a) @include(if: true) { ...F ... on T @d { c } ... { d } } }")]
    [InlineData("\"describes\" query Q(\"\"\"variable\"\"\" $a: Int) { a } \"fragment too\" fragment F on T { a }")]
    [InlineData("mutation { a } subscription S { b }")]
    [InlineData("{ on, fragment, query, mutation, subscription, true, false, null, type, ... on on { on } }")]
    [InlineData("fragment fragment on on @on { on }")]
    [InlineData("{ f(a: $query, b: enum, c: {fragment: on}, d: [true, false, null, 1, -1.5e3, \"s\", \"\"\"b\"\"\"]) }")]
    [InlineData("schema @d { query: Q mutation: M subscription: S }")]
    [InlineData("\"s\" schema { query: Q }")]
    [InlineData("extend schema @d extend schema { query: Q }")]
    [InlineData("\"s\" scalar S @specifiedBy(url: \"x\") extend scalar S @d")]
    [InlineData("\"t\" type T implements & A & B @d { \"f\" f(\"a\" a: Int = 1 @d): [T!]! @deprecated }")]
    [InlineData("type T type U implements A extend type T implements A extend type T @d extend type T { a: Int }")]
    [InlineData("interface I implements A & B { a: Int } extend interface I implements C")]
    [InlineData("union U @d = | A | B union V extend union U = C extend union U @d")]
    [InlineData("enum E @d { \"v\" A @deprecated(reason: \"r\") B } enum F extend enum E { C }")]
    [InlineData("input I @oneOf { \"f\" a: Int = 1 @d } extend input I { b: Int }")]
    [InlineData("\"d\" directive @d(a: Int = 1) repeatable on | FIELD | FRAGMENT_SPREAD directive @e on VARIABLE_DEFINITION")]
    public void What_the_grammar_has_parses_and_prints_to_the_same_tree(string source)
    {
        var printed = Printer.Print(Parser.ParseDocument(source));

        Assert.Equal(printed, Printer.Print(Parser.ParseDocument(printed)));
    }

    [Theory]
    [InlineData("", 1, 1, "Unexpected <EOF>.")]
    [InlineData("{", 1, 2, "Expected Name, found <EOF>.")]
    [InlineData("{}", 1, 2, "Expected Name, found \"}\".")]
    [InlineData("{ a {} }", 1, 6, "Expected Name, found \"}\".")]
    [InlineData("\n      { ...MissingOn }\n      fragment MissingOn Type\n    ", 3, 26, "Expected \"on\", found Name \"Type\".")]
    [InlineData("{ field: {} }", 1, 10, "Expected Name, found \"{\".")]
    [InlineData("notAnOperation Foo { field }", 1, 1, "Unexpected Name \"notAnOperation\".")]
    [InlineData("...", 1, 1, "Unexpected \"...\".")]
    [InlineData("{ \"\"", 1, 3, "Expected Name, found String \"\".")]
    [InlineData("query", 1, 6, "Expected \"{\", found <EOF>.")]
    [InlineData("query Foo($x: Complex = { a: { b: [ $var ] } }) { field }", 1, 37, "Unexpected variable \"$var\" in constant value.")]
    [InlineData("query ($x: Int = $) { a }", 1, 18, "Unexpected \"$\".")]
    [InlineData("fragment on on on { on }", 1, 10, "Unexpected Name \"on\".")]
    [InlineData("{ ...on }", 1, 9, "Expected Name, found \"}\".")]
    [InlineData("query () { a }", 1, 8, "Expected \"$\", found \")\".")]
    [InlineData("{ a() }", 1, 5, "Expected Name, found \")\".")]
    [InlineData("{ a(b: ) }", 1, 8, "Unexpected \")\".")]
    [InlineData("{ ... @d }", 1, 10, "Expected \"{\", found \"}\".")]
    [InlineData("\"d\" { a }", 1, 1, "Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"d\" extend type T { a: Int }", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("extend scalar S", 1, 16, "Unexpected <EOF>.")]
    [InlineData("extend type T", 1, 14, "Unexpected <EOF>.")]
    [InlineData("extend directive @d on FIELD", 1, 8, "Unexpected Name \"directive\".")]
    [InlineData("type T {}", 1, 9, "Expected Name, found \"}\".")]
    [InlineData("type T implements { a: Int }", 1, 19, "Expected Name, found \"{\".")]
    [InlineData("type T implements A B { a: Int }", 1, 21, "Unexpected Name \"B\".")]
    [InlineData("union U = A B", 1, 13, "Unexpected Name \"B\".")]
    [InlineData("enum E { true }", 1, 10, "Name \"true\" is reserved and cannot be used for an enum value.")]
    [InlineData("input I { a(b: Int): Int }", 1, 12, "Expected \":\", found \"(\".")]
    [InlineData("directive @d on NOWHERE", 1, 17, "Unexpected Name \"NOWHERE\".")]
    [InlineData("directive @d on FIELD | ", 1, 25, "Expected Name, found <EOF>.")]
    [InlineData("schema { query: Q query }", 1, 25, "Expected \":\", found \"}\".")]
    [InlineData("query Q { a } }", 1, 15, "Unexpected \"}\".")]
    [InlineData("query ($a: Int!!) { a }", 1, 16, "Expected \"$\", found \"!\".")]
    [InlineData("query ($a: [Int) { a }", 1, 16, "Expected \"]\", found \")\".")]
    public void What_the_grammar_does_not_have_is_a_syntax_error_at_its_place(string source, int line, int column, string message)
    {
        var refused = Assert.Throws<GraphQLErrorException>(() => Parser.ParseDocument(source));

        var error = Assert.Single(refused.Errors);
        Assert.Equal(("Syntax Error: " + message, new SourceLocation(line, column)), (error.Message, error.Locations[0]));
    }

    [Fact]
    public void Nodes_know_the_bytes_they_were_read_from()
    {
        var document = Parser.ParseDocument("{\n  node(id: \"\u00e9\") {\n    name\n  }\n}");

        var field = Assert.IsType<FieldNode>(Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).SelectionSet.Selections[0]);
        Assert.Equal(new SourceRange(4, 33, 2, 3), field.Range);
        Assert.Equal(new SourceLocation(2, 8), field.Arguments[0].Range.Location);
        Assert.Equal(new SourceLocation(3, 5), field.SelectionSet!.Selections[0].Range.Location);
    }

    [Fact]
    public void A_document_that_is_not_utf8_is_a_syntax_error_where_it_stops_being()
    {
        var refused = Assert.Throws<GraphQLErrorException>(() => Parser.ParseDocument([(byte)'{', (byte)'\n', (byte)'#', 0xC3, 0x28]));

        Assert.Equal(new SourceLocation(2, 2), refused.Errors[0].Locations[0]);
    }

    [Fact]
    public void Single_values_and_types_parse_alone()
    {
        Assert.Equal("{ a: [1, $b] }", Printer.Print(Parser.ParseValue("{a:[1 $b]}")));
        Assert.Equal("[[T!]!]!", Printer.Print(Parser.ParseType("[ [T!]! ]!")));
        Assert.Throws<GraphQLErrorException>(() => Parser.ParseConstValue("[$b]"));
        Assert.Throws<GraphQLErrorException>(() => Parser.ParseConstValue("1 2"));
        Assert.Throws<GraphQLErrorException>(() => Parser.ParseType("T T"));
    }
}
