using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.Tests.GraphQL.Language;

/// <summary>The printer writes what graphql-js's <c>print</c> writes.</summary>
public sealed class PrinterTests
{
    [Theory]
    [InlineData("{a,b}", "{\n  a\n  b\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query ($a:Int=1@d){a}", "query ($a: Int = 1 @d) {\n  a\n}")]
    [InlineData("mutation M@d{x:a(b:1){...F@d...on T{c}...@d{d}}}fragment F on T@d{e}",
        "mutation M @d {\n  x: a(b: 1) {\n    ...F @d\n    ... on T {\n      c\n    }\n    ... @d {\n      d\n    }\n  }\n}\n\nfragment F on T @d {\n  e\n}")]
    [InlineData("{a(b:{c:1,d:[]},e:{},f:\"x\\ny\",g:\"\"\"z\"\"\")}", "{\n  a(b: { c: 1, d: [] }, e: {  }, f: \"x\\ny\", g: \"\"\"z\"\"\")\n}")]
    [InlineData("type T implements A&B@d{\"x\"f(a:Int=1):[T!]!}", "type T implements A & B @d {\n  \"x\"\n  f(a: Int = 1): [T!]!\n}")]
    [InlineData("extend union U=|A|B", "extend union U = A | B")]
    [InlineData("directive@d(a:Int)repeatable on|FIELD|QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY")]
    public void A_document_prints_canonically(string source, string printed) => Assert.Equal(printed, Printer.Print(Parser.ParseDocument(source)));

    [Fact]
    public void Arguments_longer_than_a_line_stand_below_each_other()
    {
        var source = $"{{ field(first: \"{new string('a', 40)}\", second: \"{new string('b', 40)}\") }}";

        Assert.Equal(
            $"{{\n  field(\n    first: \"{new string('a', 40)}\"\n    second: \"{new string('b', 40)}\"\n  )\n}}",
            Printer.Print(Parser.ParseDocument(source)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("quote \" and \\ backslash")]
    [InlineData("tab\t newline\n return\r bell\u0007 delete\u007f c1\u0085")]
    [InlineData("\u00e9 \U0001f600 \u2028")]
    [InlineData("\"\"\"")]
    [InlineData("ends with \"")]
    [InlineData("ends with \\")]
    [InlineData("  leading space")]
    [InlineData("first\n  second\n third")]
    public void Strings_come_back_unchanged_from_both_notations(string value)
    {
        var quoted = Assert.IsType<StringValueNode>(Parser.ParseConstValue(Printer.Print(new StringValueNode(value))));
        Assert.Equal(value, quoted.Value);

        if (BlockString.CanHold(value))
        {
            var block = Assert.IsType<StringValueNode>(Parser.ParseConstValue(Printer.Print(new StringValueNode(value, isBlock: true))));
            Assert.Equal((value, true), (block.Value, block.IsBlock));
        }
    }

    [Theory]
    [InlineData("a\rb")]
    [InlineData("\u0000")]
    [InlineData("\nleading line")]
    [InlineData("   ")]
    [InlineData("a\n  ")]
    public void A_block_string_is_not_used_where_it_would_change_the_value(string value) => Assert.False(BlockString.CanHold(value));
}
