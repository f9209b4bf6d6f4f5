using System.Text.Json;
using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.Binding;

[Trait("engine", "any")]
public sealed class ResolverTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("{ greeting }", "Hello, world!")]
    [InlineData("{ greeting(name: \"you\") }", "Hello, you!")]
    public async Task An_argument_has_the_default_of_its_parameter(string document, string expected) =>
        Assert.Equal(expected, (await server.DataAsync(document)).GetProperty("greeting").GetString());

    [Theory]
    [InlineData("{ given }", "nothing")]
    [InlineData("{ given(text: null) }", "null")]
    [InlineData("{ given(text: \"x\") }", "x")]
    public async Task An_optional_argument_knows_whether_it_was_sent(string document, string expected) =>
        Assert.Equal(expected, (await server.DataAsync(document)).GetProperty("given").GetString());

    [Fact]
    public async Task A_list_argument_arrives_as_the_list_the_resolver_wants() =>
        Assert.Equal("[2,4]", Compact((await server.DataAsync("query($n: [Int!]!) { doubled(numbers: $n) }", new { n = new[] { 1, 2 } })).GetProperty("doubled")));

    [Fact]
    public async Task Every_scalar_survives_the_way_out_and_in()
    {
        const string fields = "id at day time length price count small link kind port";
        var sent = (await server.DataAsync($"{{ allScalars {{ {fields} }} }}")).GetProperty("allScalars");
        Assert.Equal(
            """{"id":"0190163d-8694-739b-aea5-966c26f8ad90","at":"2026-05-04T03:02:01.000Z","day":"2026-05-04","time":"23:59:01","length":"PT1M30S","price":1.50,"count":9000000000,"small":7,"link":"https://example.org/a","kind":"SHORT_STORY","port":5060}""",
            Compact(sent));
        var returned = (await server.DataAsync($"query($echo: ScalarsInput) {{ allScalars(echo: $echo) {{ {fields} }} }}", new { echo = sent })).GetProperty("allScalars");
        Assert.Equal(Compact(sent), Compact(returned));
    }

    [Fact]
    public async Task What_is_thrown_unforeseen_is_never_shown()
    {
        var response = await server.AskAsync("{ broken }");
        var error = Assert.Single(response.GetProperty("errors").EnumerateArray());
        Assert.Equal("Unexpected Execution Error", error.GetProperty("message").GetString());
        Assert.DoesNotContain("secret", response.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_carries_its_message_code_and_extensions()
    {
        var error = Assert.Single((await server.AskAsync("{ refused }")).GetProperty("errors").EnumerateArray());
        Assert.Equal("Closed today.", error.GetProperty("message").GetString());
        Assert.Equal("CLOSED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("Monday", error.GetProperty("extensions").GetProperty("until").GetString());
        Assert.Equal("[\"refused\"]", Compact(error.GetProperty("path")));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
