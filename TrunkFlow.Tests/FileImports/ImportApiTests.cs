using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.FileImports;

/// <summary>What the panel does with a file, a program does over GraphQL; who may only read does not.</summary>
public sealed class ImportApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Upload = "mutation ($file: Upload!) { uploadImport(input: { kind: CUSTOMERS, file: $file }) { import { id version status origin columns preview { new faulty rows(outcome: FAULTY) { line fault } } } errors { __typename } } }";

    [Fact]
    public async Task A_file_is_uploaded_looked_at_and_applied()
    {
        var operatorApi = server.As(UserRole.Operator);
        var answer = await UploadAsync(operatorApi, $"codigo;nome;saldo\napi{Some.Number};Fulano;10,00\n;;\nx{Some.Number};Beltrano;dez\n");
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        var import = answer.GetProperty("data").GetProperty("uploadImport").GetProperty("import");
        Assert.Equal("READY", import.GetProperty("status").GetString());
        Assert.Equal(["CODE", "NAME", "BALANCE"], import.GetProperty("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal((1, 1), (import.GetProperty("preview").GetProperty("new").GetInt32(), import.GetProperty("preview").GetProperty("faulty").GetInt32()));
        Assert.Equal(4, import.GetProperty("preview").GetProperty("rows")[0].GetProperty("line").GetInt32());

        var (id, version) = (import.GetProperty("id").GetString(), import.GetProperty("version").GetInt32());
        Assert.Equal("ImportFaultyError", (await operatorApi.RefusalAsync("applyImport", new { id, version }, "ImportFaultyError")).Type);
        var applied = await operatorApi.MutateAsync("applyImport", new { id, version, despiteFaults = true }, "import { status added preview { new } }");
        Assert.Equal(("APPLIED", 1), (applied.GetProperty("import").GetProperty("status").GetString(), applied.GetProperty("import").GetProperty("added").GetInt32()));
        Assert.Equal(JsonValueKind.Null, applied.GetProperty("import").GetProperty("preview").ValueKind);
        Assert.Equal("ImportSecretsGoneError", (await operatorApi.MutateAsync("takeImportSecrets", new { id }, "secrets { secret }")).GetProperty("errors")[0].GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Who_may_only_read_uploads_nothing()
    {
        var answer = await UploadAsync(server.As(UserRole.Viewer), "codigo;nome\nx;X\n");
        Assert.Equal("AUTH_NOT_AUTHORIZED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<JsonElement> UploadAsync(ApiClient api, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { JsonContent.Create(new { query = Upload, variables = new { file = (string?)null } }), "operations" },
            { new StringContent("{\"0\":[\"variables.file\"]}"), "map" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "0", "clientes.csv" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await api.Http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
