using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

[Trait("engine", "ours")]
public sealed class PersistedOperationTests : IDisposable
{
    private const string Query = "{ name }";

    private readonly HttpClient client = new();
    private readonly ScratchFolder folder = new();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_query_sent_once_with_its_hash_is_known_by_the_hash()
    {
        await using var host = await AutomaticAsync();
        var hash = Hash(Query);
        var unknown = await AnswerAsync(await PostAsync(host, null, hash));
        Assert.Equal("PersistedQueryNotFound", Error(unknown).GetProperty("message").GetString());
        Assert.Equal("HC0020", Code(unknown));
        Assert.Equal("radio", Name(await AnswerAsync(await PostAsync(host, Query, hash))));
        Assert.Equal("radio", Name(await AnswerAsync(await PostAsync(host, null, hash))));
        Assert.Equal("radio", Name(await AnswerAsync(await client.GetAsync(Get(host, hash)))));
    }

    [Fact]
    public async Task A_hash_of_another_query_is_refused_and_nothing_is_stored()
    {
        await using var host = await AutomaticAsync();
        Assert.Equal("HC0011", Code(await AnswerAsync(await PostAsync(host, "{ __typename }", Hash(Query)))));
        Assert.Equal("HC0020", Code(await AnswerAsync(await PostAsync(host, null, Hash(Query)))));
    }

    [Fact]
    public async Task A_query_that_cannot_run_is_not_stored()
    {
        await using var host = await AutomaticAsync();
        await PostAsync(host, "{ nothing }", Hash("{ nothing }"));
        Assert.Equal("HC0020", Code(await AnswerAsync(await PostAsync(host, null, Hash("{ nothing }")))));
    }

    [Fact]
    public async Task A_stored_mutation_still_cannot_be_asked_with_GET()
    {
        await using var host = await AutomaticAsync();
        const string mutation = "mutation { say(text: \"x\") }";
        await PostAsync(host, mutation, Hash(mutation));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.GetAsync(Get(host, Hash(mutation)))).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_store_says_so()
    {
        await using var host = await TransportHost.StartAsync();
        Assert.Equal("PersistedQueryNotSupported", Error(await AnswerAsync(await PostAsync(host, null, Hash(Query)))).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("documentId")]
    [InlineData("id")]
    public async Task A_trusted_document_is_run_by_its_name(string parameter)
    {
        await using var host = await TrustedAsync();
        using var posted = await client.PostAsJsonAsync(host.Address, new Dictionary<string, object> { [parameter] = "Radio-Name_1" });
        Assert.Equal("radio", Name(await AnswerAsync(posted)));
        Assert.Equal("radio", Name(await AnswerAsync(await client.GetAsync($"{host.Address}?{parameter}=Radio-Name_1"))));
    }

    [Fact]
    public async Task Where_only_trusted_documents_may_run_text_does_not()
    {
        await using var host = await TrustedAsync();
        Assert.Equal("HC0067", Code(await AnswerAsync(await PostAsync(host, Query, null))));
        Assert.Equal("HC0067", Code(await AnswerAsync(await PostAsync(host, Query, Hash(Query)))));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("../secret")]
    [InlineData("a/../Radio-Name_1")]
    [InlineData("Radio-Name_1.graphql")]
    public async Task A_name_of_no_document_is_not_found(string name)
    {
        await using var host = await TrustedAsync();
        await File.WriteAllTextAsync(folder["secret.graphql"], Query);
        using var response = await client.PostAsJsonAsync(host.Address, new { documentId = name });
        Assert.Equal("HC0020", Code(await AnswerAsync(response)));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Get(TransportHost host, string hash) =>
        $"{host.Address}?extensions={Uri.EscapeDataString(JsonSerializer.Serialize(new { persistedQuery = new { version = 1, sha256Hash = hash } }))}";

    private static JsonElement Error(JsonElement answer) => answer.GetProperty("errors")[0];

    private static string? Code(JsonElement answer) => Error(answer).GetProperty("extensions").GetProperty("code").GetString();

    private static string? Name(JsonElement answer) => answer.GetProperty("data").GetProperty("name").GetString();

    private static Task<JsonElement> AnswerAsync(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    private static Task<TransportHost> AutomaticAsync() =>
        TransportHost.StartAsync(configure: schema => schema.UseAutomaticPersistedOperationPipeline().AddInMemoryOperationDocumentStorage());

    private async Task<TransportHost> TrustedAsync()
    {
        var trusted = Directory.CreateDirectory(folder["trusted"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(trusted, "Radio-Name_1.graphql"), Query);
        return await TransportHost.StartAsync(configure: schema => schema
            .UsePersistedOperationPipeline()
            .AddFileSystemOperationDocumentStorage(trusted)
            .ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true));
    }

    private Task<HttpResponseMessage> PostAsync(TransportHost host, string? query, string? hash)
    {
        var body = new Dictionary<string, object>();
        if (query is not null)
        {
            body["query"] = query;
        }

        if (hash is not null)
        {
            body["extensions"] = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        }

        return client.PostAsJsonAsync(host.Address, body);
    }
}
