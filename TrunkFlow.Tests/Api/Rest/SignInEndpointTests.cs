using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

public sealed class SignInEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly RestClient visitor = new(server.AsVisitor());

    [Theory]
    [InlineData("auth/login")]
    [InlineData("auth/login/")]
    public async Task The_token_of_a_sign_in_opens_everything_else(string address)
    {
        var session = await visitor.PostAsync(address, new { username = "Viewer", password = RunningServer.Password });
        Assert.True(session.Status == HttpStatusCode.OK, $"{session.Json}");
        Assert.Equal(("viewer", "VIEWER"), (session.Json.GetProperty("user").GetProperty("username").GetString(), session.Json.GetProperty("user").GetProperty("role").GetString()));
        Assert.DoesNotContain("$2b$", session.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("no-store", session.Headers["Cache-Control"]);
        visitor.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.Json.GetProperty("token").GetString());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("customers")).Status);
    }

    [Fact]
    public async Task A_wrong_password_is_401_and_a_missing_one_400()
    {
        var wrong = await visitor.PostAsync("auth/login", new { username = "operator", password = "wrong horse" });
        Assert.Equal((HttpStatusCode.Unauthorized, "wrong-password"), (wrong.Status, wrong.Problem));
        var missing = await visitor.PostAsync("auth/login", new { username = "operator" });
        Assert.Equal((HttpStatusCode.BadRequest, "password"), (missing.Status, missing.Field));
    }

    [Fact]
    public async Task Who_guesses_too_often_is_429_and_told_how_long_to_wait()
    {
        var guess = new { username = $"guessed{Some.Number}", password = "wrong horse" };
        var answer = await visitor.PostAsync("auth/login", guess);
        for (var attempt = 0; attempt < 8 && answer.Status == HttpStatusCode.Unauthorized; attempt++)
        {
            answer = await visitor.PostAsync("auth/login", guess);
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, "sign-in-locked"), (answer.Status, answer.Problem));
        Assert.InRange(int.Parse(answer.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 900);
    }

    [Fact]
    public async Task Whoever_has_a_second_factor_is_asked_for_the_code()
    {
        var user = new User($"dora{Some.Number}", Bcrypt.Hash(RunningServer.Password, 4), UserRole.Viewer);
        await server.Database.SaveAsync(user);
        var session = await visitor.PostAsync("auth/login", new { username = user.Username, password = RunningServer.Password });
        using var dora = server.CreateClient();
        dora.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.Json.GetProperty("token").GetString());
        var api = new ApiClient(dora);
        var secret = (await api.DataAsync("mutation { offerSecondFactor { secondFactorOffer { secret } } }")).GetProperty("offerSecondFactor").GetProperty("secondFactorOffer").GetProperty("secret").GetString()!;
        var code = new OtpNet.Totp(OneTimeCodes.Read(secret)!).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime);
        await api.MutateAsync("turnOnSecondFactor", new { secret, code, password = RunningServer.Password }, "recoveryCodeSheet { codes }");
        var asked = await visitor.PostAsync("auth/login", new { username = user.Username, password = RunningServer.Password });
        Assert.Equal((HttpStatusCode.Unauthorized, "one-time-code-needed", "code"), (asked.Status, asked.Problem, asked.Field));
    }
}
