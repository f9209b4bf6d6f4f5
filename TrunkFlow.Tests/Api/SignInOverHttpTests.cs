using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

[Trait("engine", "any")]
public sealed class SignInOverHttpTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Me = "{ me { username role } }";

    [Fact]
    public async Task The_token_of_signIn_opens_everything_else()
    {
        var visitor = server.AsVisitor();
        var payload = await visitor.MutateAsync("signIn", new { username = "ADMIN", password = RunningServer.Password }, "session { token expiresAt user { username } }");
        Assert.Equal("admin", payload.GetProperty("session").GetProperty("user").GetProperty("username").GetString());
        var me = await AskAsync(payload.GetProperty("session").GetProperty("token").GetString()!);
        Assert.Equal("ADMIN", me.GetProperty("data").GetProperty("me").GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_wrong_password_is_a_typed_refusal_in_the_language_asked_for()
    {
        var visitor = server.AsVisitor();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("pt-BR");
        var refusal = await visitor.RefusalAsync("signIn", new { username = "nobody", password = "wrong horse" }, "WrongPasswordError");
        Assert.Equal(("WrongPasswordError", "Usuário ou senha não conferem."), (refusal.Type, refusal.Message));
    }

    [Fact]
    public async Task A_second_factor_is_turned_on_over_the_API_and_asked_for_from_then_on()
    {
        var username = $"ana{Some.Number}";
        await server.Database.SaveAsync(new User(username, Bcrypt.Hash(RunningServer.Password, 4), UserRole.Viewer));
        var visitor = server.AsVisitor();
        var session = await visitor.MutateAsync("signIn", new { username, password = RunningServer.Password }, "session { token }");
        using var ana = server.CreateClient();
        ana.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("session").GetProperty("token").GetString());
        var api = new ApiClient(ana);
        var offer = (await api.DataAsync("mutation { offerSecondFactor { secondFactorOffer { secret address } } }")).GetProperty("offerSecondFactor").GetProperty("secondFactorOffer");
        var secret = offer.GetProperty("secret").GetString()!;
        Assert.Contains(secret, offer.GetProperty("address").GetString(), StringComparison.Ordinal);
        var code = new OtpNet.Totp(OneTimeCodes.Read(secret)!).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime);
        var sheet = await api.MutateAsync("turnOnSecondFactor", new { secret, code, password = RunningServer.Password }, "recoveryCodeSheet { codes user { secondFactorSince } }");
        var recovery = sheet.GetProperty("recoveryCodeSheet").GetProperty("codes")[0].GetString();
        AssertUnauthenticated(await api.AnswerAsync(Me));
        Assert.Equal("OneTimeCodeNeededError", (await visitor.RefusalAsync("signIn", new { username, password = RunningServer.Password }, "OneTimeCodeNeededError")).Type);
        Assert.Equal("WrongOneTimeCodeError", (await visitor.RefusalAsync("signIn", new { username, password = RunningServer.Password, code }, "WrongOneTimeCodeError")).Type);
        await visitor.MutateAsync("signIn", new { username, password = RunningServer.Password, code = recovery }, "session { token }");
    }

    [Fact]
    public async Task Without_a_token_nothing_is_read() => AssertUnauthenticated(await server.AsVisitor().AnswerAsync(Me));

    [Fact]
    public async Task A_viewer_reads_and_changes_nothing()
    {
        var viewer = server.As(UserRole.Viewer);
        Assert.Equal("viewer", (await viewer.DataAsync(Me)).GetProperty("me").GetProperty("username").GetString());
        var answer = await viewer.AnswerAsync("mutation { addTariffPlan(input: { name: \"Mine\" }) { tariffPlan { id } } }");
        Assert.Equal("AUTH_NOT_AUTHORIZED", CodeOf(answer));
    }

    [Fact]
    public async Task An_operator_does_not_see_users() =>
        Assert.Equal("AUTH_NOT_AUTHORIZED", CodeOf(await server.As(UserRole.Operator).AnswerAsync("{ users { nodes { username } } }")));

    [Theory]
    [InlineData("another key")]
    [InlineData("no signature")]
    [InlineData("another algorithm")]
    [InlineData("expired")]
    [InlineData("another issuer")]
    [InlineData("another audience")]
    [InlineData("no expiry")]
    [InlineData("changed payload")]
    [InlineData("not yet valid")]
    public async Task A_forged_token_is_nobodys(string forgery)
    {
        using var _ = server.CreateClient();
        Assert.True((await AskAsync(Token(null))).TryGetProperty("data", out var _));
        AssertUnauthenticated(await AskAsync(Token(forgery)));
    }

    [Fact]
    public async Task A_disabled_users_token_ends_at_once()
    {
        var admin = server.As(UserRole.Admin);
        var name = $"joana{Some.Number}";
        var added = await admin.MutateAsync("addUser", new { username = name, password = "ten letters", role = "OPERATOR" }, "user { id version }");
        var user = added.GetProperty("user");
        var session = await server.AsVisitor().MutateAsync("signIn", new { username = name, password = "ten letters" }, "session { token }");
        var token = session.GetProperty("session").GetProperty("token").GetString()!;
        Assert.False((await AskAsync(token)).TryGetProperty("errors", out var _));
        await admin.MutateAsync("editUser", new { id = user.GetProperty("id").GetGuid(), version = user.GetProperty("version").GetInt32(), role = "OPERATOR", disabled = true }, "user { disabled }");
        AssertUnauthenticated(await AskAsync(token));
    }

    private static void AssertUnauthenticated(JsonElement answer) => Assert.Equal("AUTH_NOT_AUTHENTICATED", CodeOf(answer));

    private static string? CodeOf(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private async Task<JsonElement> AskAsync(string token)
    {
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await new ApiClient(client).AnswerAsync(Me);
    }

    private string Token(string? forgery)
    {
        var user = server.Database.Open().Users.Single(row => row.Username == "admin");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var key = server.Services.GetRequiredService<SigningKeys>().Current;
        var signing = forgery switch
        {
            "another key" => new SigningCredentials(new SymmetricSecurityKey(new byte[32]) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha256),
            "another algorithm" => new SigningCredentials(new SymmetricSecurityKey([.. key.Key, .. key.Key]) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha512),
            "no signature" => null,
            _ => new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        };
        var (from, until) = forgery switch
        {
            "expired" => (now.AddHours(-25), now.AddSeconds(-1)),
            "not yet valid" => (now.AddHours(1), now.AddHours(2)),
            _ => (now.AddMinutes(-1), now.AddHours(1)),
        };
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = forgery == "another issuer" ? "elsewhere" : AccessTokens.Issuer,
            Audience = forgery == "another audience" ? "another-api" : AccessTokens.Audience,
            Subject = new ClaimsIdentity(UserClaims.Of(user)),
            NotBefore = from,
            Expires = forgery == "no expiry" ? null : until,
            SigningCredentials = signing,
        });
        return forgery == "changed payload" ? WithPayload(token, text => text.Replace("\"admin\"", "\"root\"", StringComparison.Ordinal)) : token;
    }

    private static string WithPayload(string token, Func<string, string> change)
    {
        var parts = token.Split('.');
        parts[1] = Base64UrlEncoder.Encode(change(Base64UrlEncoder.Decode(parts[1])));
        return string.Join('.', parts);
    }
}
