using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>Handling execution errors (§6.4.4): the null goes up to the nearest place that may be null; one error says why.</summary>
public sealed class NullPropagationTests
{
    private const string Sdl = """
        type Query { a: A strict: A! list: [Int!] strictList: [Int!]! items: [A!] rows: [[Int!]!] text: String! }
        type A { ok: Int bad: Int strictBad: Int! child: A strictChild: A! list: [A!] }
        """;

    [Theory]
    [InlineData("{ a { ok bad } }", """{"a":{"ok":1,"bad":null}}""", "/a/bad")]
    [InlineData("{ a { ok strictBad } }", """{"a":null}""", "/a/strictBad")]
    [InlineData("{ a { child { strictBad } } }", """{"a":{"child":null}}""", "/a/child/strictBad")]
    [InlineData("{ a { strictChild { strictBad } ok } }", """{"a":null}""", "/a/strictChild/strictBad")]
    [InlineData("{ strict { ok strictBad } }", "null", "/strict/strictBad")]
    [InlineData("{ list }", """{"list":null}""", "/list[1]")]
    [InlineData("{ strictList }", "null", "/strictList[1]")]
    [InlineData("{ rows }", """{"rows":null}""", "/rows[0][1]")]
    [InlineData("{ items { ok strictBad } }", """{"items":null}""", "/items[0]/strictBad")]
    [InlineData("{ text }", "null", "/text")]
    [InlineData("{ x: a { y: strictBad } }", """{"x":null}""", "/x/y")]
    public async Task An_error_nulls_the_nearest_position_that_may_be_null(string document, string data, string path)
    {
        foreach (var isAsynchronous in new[] { false, true })
        {
            var result = (OperationResult)await Engine(isAsynchronous).ExecuteAsync(Run.Request(document));

            var error = Assert.Single(result.Errors);
            Assert.Equal(path, error.Path?.ToString());
            Assert.Single(error.Locations);
            Assert.EndsWith($"\"data\":{data}}}", Run.Json(result), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_nullable_position_reports_its_own_error()
    {
        var result = (OperationResult)await Engine(isAsynchronous: true).ExecuteAsync(Run.Request("{ a { bad x: bad child { bad } } b: a { bad } }"));

        Assert.Equal(["/a/bad", "/a/child/bad", "/a/x", "/b/bad"], result.Errors.Select(static error => error.Path!.ToString()).Order());
    }

    [Fact]
    public async Task Errors_below_a_position_that_is_null_already_say_nothing_new()
    {
        var result = (OperationResult)await Engine(isAsynchronous: true).ExecuteAsync(Run.Request("{ a { strictBad x: strictBad child { strictBad } } }"));

        Assert.Equal("/a/strictBad", Assert.Single(result.Errors).Path!.ToString());
    }

    [Fact]
    public async Task What_a_resolver_throws_is_masked_unless_it_is_meant_for_the_client()
    {
        var engine = Run.Engine("type Query { a: Int b: Int c: Int }", static (_, field) => _ => throw (field switch
        {
            "a" => new InvalidOperationException("secret"),
            "b" => new GraphQLErrorException(new GraphQLError("meant").WithCode("CODE")),
            _ => new GraphQLErrorException([new GraphQLError("one"), new GraphQLError("two")]),
        }));

        Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["a"]},{"message":"meant","locations":[{"line":1,"column":5}],"path":["b"],"extensions":{"code":"CODE"}},{"message":"one","locations":[{"line":1,"column":7}],"path":["c"]},{"message":"two","locations":[{"line":1,"column":7}],"path":["c"]}],"data":{"a":null,"b":null,"c":null}}""",
            await engine.AskAsync("{ a b c }"));
    }

    [Fact]
    public async Task The_error_filter_sees_every_error_with_its_exception()
    {
        var seen = new List<Exception?>();
        var options = new GraphQLEngineOptions
        {
            ErrorFilter = error =>
            {
                seen.Add(error.Exception);
                return error.WithMessage("filtered");
            },
        };
        var engine = Run.Engine("type Query { a: Int }", static (_, _) => _ => throw new InvalidOperationException("secret"), options);

        Assert.Equal("""{"errors":[{"message":"filtered","locations":[{"line":1,"column":3}],"path":["a"]}],"data":{"a":null}}""", await engine.AskAsync("{ a }"));
        Assert.Equal("""{"errors":[{"message":"filtered","locations":[{"line":1,"column":3}]}]}""", await engine.AskAsync("{ b }"));
        Assert.Equal([typeof(InvalidOperationException), null], seen.Select(static exception => exception?.GetType()));
    }

    [Fact]
    public async Task A_reported_error_leaves_the_value_alone()
    {
        var engine = Run.Engine("type Query { a: Int! }", static (_, _) => static context =>
        {
            context.ReportError(new GraphQLError("beside").WithCode("W"));
            return ValueTask.FromResult<object?>(1);
        });

        Assert.Equal(
            """{"errors":[{"message":"beside","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"W"}}],"data":{"a":1}}""",
            await engine.AskAsync("{ a }"));
    }

    [Theory]
    [InlineData("Int", "\"no number\"")]
    [InlineData("Int", "2147483648")]
    [InlineData("Float", "\"x\"")]
    [InlineData("Boolean", "\"true\"")]
    [InlineData("[Int]", "1")]
    [InlineData("E", "\"B\"")]
    [InlineData("ID", "1.5")]
    public async Task A_value_that_cannot_be_written_as_its_type_is_a_field_error(string type, string value)
    {
        var result = (OperationResult)await Run.Engine($"type Query {{ a: {type} }} enum E {{ A }}").ExecuteAsync(Run.Request("{ a }", Run.Source($"{{\"a\":{value}}}")));

        Assert.Equal("/a", Assert.Single(result.Errors).Path!.ToString());
        Assert.Null(result.DataAsDictionary()!["a"]);
    }

    private static GraphQLEngine Engine(bool isAsynchronous) => Run.Engine(Sdl, (_, field) => async _ =>
    {
        if (isAsynchronous)
        {
            await Task.Yield();
        }

        return field switch
        {
            "bad" or "strictBad" => throw new GraphQLErrorException("bad"),
            "ok" => 1,
            "list" or "strictList" => new object?[] { 1, null, 3 },
            "rows" => new[] { new object?[] { 1, null } },
            "items" => new object?[] { new(), new() },
            "text" => null,
            _ => new object(),
        };
    });
}
