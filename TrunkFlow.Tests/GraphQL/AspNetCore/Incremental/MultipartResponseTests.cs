using System.Net;

namespace TrunkFlow.Tests.GraphQL.AspNetCore.Incremental;

[Trait("engine", "ours")]
public sealed class MultipartResponseTests : IAsyncLifetime
{
    private const string Query = "{ ... @defer { name } }";
    private const string Whole =
        """{"errors":[{"message":"no number","path":["person","home","number"]},{"message":"no zip"}],"data":{"person":{"name":"Eva","age":7,"home":{"city":"Recife","street":"Sol"}},"list":["a","b","c"]}}""";

    private readonly HttpClient client = new();
    private TransportHost? host;

    public async Task InitializeAsync() => host = await TransportHost.StartAsync(options => options.EnableBatching = true);

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host!.DisposeAsync();
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json, application/json;q=0.9")]
    [InlineData("multipart/mixed, text/event-stream;q=0.5")]
    public async Task Parts_come_one_by_one_between_boundaries(string accept)
    {
        using var response = await host!.PostAsync(client, Query, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("multipart/mixed; boundary=\"-\"", response.Content.Headers.ContentType!.ToString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"person\":", text, StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}\r\n-----\r\n", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("\r\n---\r\n").Length - 1);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/graphql-response+json")]
    [InlineData("multipart/mixed;deferSpec=20220824,application/json")]
    public async Task Who_reads_no_parts_of_this_version_gets_the_whole(string accept)
    {
        using var response = await host!.PostAsync(client, Query, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.EndsWith("json", response.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Equal(Whole, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_reads_only_parts_of_another_version_gets_one_part()
    {
        using var response = await host!.PostAsync(client, Query, "multipart/mixed; deferSpec=20220824");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal($"\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{Whole[..^1]},\"hasNext\":false}}\r\n-----\r\n", text);
    }

    [Fact]
    public async Task An_answer_without_parts_is_JSON_where_the_client_reads_it()
    {
        using var response = await host!.PostAsync(client, "{ name }", "multipart/mixed, application/json");
        Assert.Equal("""{"data":{"name":"radio"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_breaks_on_the_way_is_the_last_part_and_keeps_its_reason()
    {
        using var response = await host!.PostAsync(client, "{ ... @defer { broken } }", "multipart/mixed");
        var text = await response.Content.ReadAsStringAsync();
        Assert.EndsWith("{\"errors\":[{\"message\":\"Unexpected Execution Error\"}],\"hasNext\":false}\r\n-----\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_come_as_events_where_the_client_likes_those_better()
    {
        using var response = await host!.PostAsync(client, Query, "text/event-stream, multipart/mixed");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(4, text.Split("event: next").Length - 1);
        Assert.EndsWith("event: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("text/event-stream", HttpStatusCode.NotAcceptable)]
    public async Task A_batch_is_JSON_whatever_is_in_it(string accept, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host!.Address)
        {
            Content = new StringContent(
                """[{"query":"{ name }"},{"query":"{ ... @defer { name } }"},{"query":"subscription { said }"}]""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(status == HttpStatusCode.OK, text.StartsWith($$$"""[{"data":{"name":"radio"}},{{{Whole}}},{"errors":[{""", StringComparison.Ordinal));
        Assert.Equal(status == HttpStatusCode.OK, text.Contains("SUBSCRIPTION_NEEDS_STREAM", StringComparison.Ordinal));
    }
}
