using System.Text.Json;
using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.Binding;

[Trait("engine", "any")]
public sealed class MutationTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private const string Add = """
        mutation($input: AddAuthorInput!) {
          addAuthor(input: $input) {
            author { name genre born }
            errors { __typename ... on Error { message } ... on NameTakenError { name field } }
          }
        }
        """;

    [Fact]
    public async Task What_was_made_is_in_the_payload_and_there_are_no_errors()
    {
        var payload = await AddAsync(new { name = "Clarice", genre = "SHORT_STORY", born = "1920-12-10" });
        Assert.Equal("""{"author":{"name":"Clarice","genre":"SHORT_STORY","born":"1920-12-10"},"errors":null}""", payload.GetRawText());
    }

    [Fact]
    public async Task A_declared_refusal_is_data_with_its_own_properties()
    {
        await AddAsync(new { name = "Machado" });
        var payload = await AddAsync(new { name = "Machado" });
        Assert.Equal(
            """{"author":null,"errors":[{"__typename":"NameTakenError","message":"There is an author named Machado.","name":"Machado","field":"name"}]}""",
            payload.GetRawText());
    }

    [Fact]
    public async Task Arguments_that_are_no_input_object_are_wrapped_into_one()
    {
        var author = new Author("Old", Genre.Novel);
        await server.SaveAsync(author);
        var data = await server.DataAsync(
            "mutation($id: UUID!) { renameAuthor(input: { id: $id, name: \"New\" }) { renamed { name } errors { __typename } } }", new { id = author.Id });
        Assert.Equal("""{"renamed":{"name":"New"},"errors":null}""", data.GetProperty("renameAuthor").GetRawText());
    }

    [Fact]
    public async Task What_is_not_declared_is_an_error_of_the_field_and_hides_its_text()
    {
        var response = await server.AskAsync("mutation { fail { boolean errors { __typename } } }");
        Assert.Equal("Unexpected Execution Error", Assert.Single(response.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Null, response.GetProperty("data").ValueKind);
        Assert.DoesNotContain("secret", response.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mutation { ping(input: { times: 2 }) { boolean } }", """{"ping":{"boolean":true}}""")]
    [InlineData("mutation { plain(text: \"as it is\") }", """{"plain":"as it is"}""")]
    public async Task A_mutation_follows_the_conventions_unless_it_says_no(string document, string expected) =>
        Assert.Equal(expected, (await server.DataAsync(document)).GetRawText());

    private async Task<JsonElement> AddAsync(object input) => (await server.DataAsync(Add, new { input })).GetProperty("addAuthor");
}
