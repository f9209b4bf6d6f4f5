using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

/// <summary>Programs that come in with a key, over HTTP.</summary>
public sealed class ApiKeyDoorTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_key_made_by_an_administrator_reads_until_it_is_revoked()
    {
        var (id, secret) = await MakeAsync("VIEWER", "READ");
        var program = With(secret);
        await program.DataAsync("{ customers { totalCount } }");
        await server.As(UserRole.Admin).MutateAsync("revokeApiKey", new { id }, "apiKey { revokedAt }");
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await program.AnswerAsync("{ customers { totalCount } }")));
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_say_and_no_more()
    {
        const string Read = "{ customers { totalCount } }";
        const string Change = "mutation { addProvider(input: { name: \"\" }) { errors { __typename } } }";
        var reader = With((await MakeAsync("OPERATOR", "READ")).Secret);
        await reader.DataAsync(Read);
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await reader.AnswerAsync(Change)));
        var writer = With((await MakeAsync("OPERATOR", "OPERATE")).Secret);
        await writer.DataAsync(Change);
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await writer.AnswerAsync(Read)));
    }

    [Theory]
    [InlineData("mutation { changePassword(input: { current: \"x\", new: \"y\" }) { errors { __typename } } }")]
    [InlineData("mutation { offerSecondFactor { errors { __typename } } }")]
    [InlineData("mutation { addApiKey(input: { name: \"x\", role: VIEWER, scopes: [READ] }) { errors { __typename } } }")]
    [InlineData("{ me { username } }")]
    [InlineData("{ users { totalCount } }")]
    [InlineData("{ auditEntries { totalCount } }")]
    public async Task A_key_is_no_person_and_administers_nothing(string operation)
    {
        var program = With((await MakeAsync("OPERATOR", "READ", "OPERATE")).Secret);
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await program.AnswerAsync(operation)));
    }

    [Theory]
    [InlineData("ADMIN", new[] { "READ" }, "role")]
    [InlineData("VIEWER", new[] { "READ", "OPERATE" }, "scopes")]
    [InlineData("VIEWER", new string[0], "scopes")]
    [InlineData("PARTNER", new[] { "READ" }, "customerId")]
    public async Task A_key_that_could_too_much_or_nothing_is_not_made(string role, string[] scopes, string field)
    {
        var refusal = await server.As(UserRole.Admin).RefusalAsync("addApiKey", new { name = "refused", role, scopes }, "InvalidValueError");
        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public async Task An_end_in_the_past_is_refused()
    {
        object input = new { name = "late", role = "VIEWER", scopes = new[] { "READ" }, expiresAt = "2020-01-01T00:00:00Z" };
        Assert.Equal("expiresAt", (await server.As(UserRole.Admin).RefusalAsync("addApiKey", input, "InvalidValueError")).Field);
    }

    [Fact]
    public async Task A_key_opens_from_its_addresses_and_in_its_time_only()
    {
        var now = server.Database.Clock.GetUtcNow();
        var (key, secret) = ApiKey.Create(new NewApiKey("office", UserRole.Viewer, [KeyScope.Read], null, [IPNetwork.Parse("198.51.100.0/24")], now.AddDays(1)));
        Assert.True(key.IsUsable(now, IPAddress.Parse("198.51.100.7")));
        Assert.False(key.IsUsable(now, IPAddress.Parse("198.51.101.7")));
        Assert.False(key.IsUsable(now.AddDays(1), IPAddress.Parse("198.51.100.7")));
        await server.Database.SaveAsync(key);
        // The test's client is at no address at all.
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await With(secret).AnswerAsync("{ customers { totalCount } }")));
    }

    [Fact]
    public async Task Its_last_use_is_known_and_only_its_hash_is_kept()
    {
        var (id, secret) = await MakeAsync("VIEWER", "READ");
        await With(secret).DataAsync("{ customers { totalCount } }");
        await using var db = server.Database.Open();
        var key = await db.ApiKeys.AsNoTracking().SingleAsync(row => row.Id == id);
        Assert.NotNull(key.LastUsedAt);
        Assert.Equal(1, key.Version);
        Assert.Equal(ApiKey.Hash(secret), key.SecretHash);
        var rows = await db.AuditEntries.AsNoTracking().Where(row => row.SubjectId == id.ToString()).ToListAsync();
        Assert.DoesNotContain(rows, row => row.After!.RootElement.GetRawText().Contains(secret[8..], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tf_")]
    [InlineData("tf_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("tf_' OR 1=1 --")]
    public async Task What_is_no_key_opens_nothing(string secret) =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await With(secret).AnswerAsync("{ customers { totalCount } }")));

    private async Task<(Guid Id, string Secret)> MakeAsync(string role, params string[] scopes)
    {
        var made = await server.As(UserRole.Admin).MutateAsync("addApiKey", new { name = $"program {Some.Number}", role, scopes }, "apiKeySecret { secret apiKey { id } }");
        var key = made.GetProperty("apiKeySecret");
        return (key.GetProperty("apiKey").GetProperty("id").GetGuid(), key.GetProperty("secret").GetString()!);
    }

    private ApiClient With(string secret)
    {
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new ApiClient(client);
    }

    private static string Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
}
