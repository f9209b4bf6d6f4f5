using System.Reflection;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Support;
using AuthorizeAttribute = TrunkFlow.GraphQL.Binding.Authorization.AuthorizeAttribute;

namespace TrunkFlow.Tests.Identity;

/// <summary>The installation asks its administrators for a second factor; through the API.</summary>
public sealed class RequiredSecondFactorTests(RunningServer server) : IClassFixture<RunningServer>, IAsyncLifetime
{
    private readonly User chief = Admin();
    private readonly User careless = Admin();

    public Task InitializeAsync()
    {
        chief.TurnOnSecondFactor([1], [], TimeProvider.System.GetUtcNow());
        return server.Database.SaveAsync(chief, careless);
    }

    public async Task DisposeAsync() => await RequireAsync("false");

    [Fact]
    public async Task Who_has_none_cannot_require_it()
    {
        var refusal = await server.As(careless).RefusalAsync("changeSetting", new { key = Setting.RequireSecondFactor, value = "true" }, "SecondFactorFirstError");
        Assert.Equal("SecondFactorFirstError", refusal.Type);
        Assert.Equal("value", (await server.As(chief).RefusalAsync("changeSetting", new { key = Setting.RequireSecondFactor, value = "perhaps" }, "InvalidValueError")).Field);
        Assert.Equal("OK", CodeOf(await server.As(careless).AnswerAsync("{ users { totalCount } }")));
    }

    [Fact]
    public async Task Open_sessions_without_one_end_at_once_and_new_ones_can_only_set_it_up()
    {
        var open = server.As(careless);
        Assert.Equal("OK", CodeOf(await open.AnswerAsync("{ users { totalCount } }")));
        await RequireAsync("true");
        Assert.Equal("AUTH_NOT_AUTHENTICATED", CodeOf(await open.AnswerAsync("{ users { totalCount } }")));
        Assert.Equal("OK", CodeOf(await server.As(chief).AnswerAsync("{ users { totalCount } }")));

        var limited = await SignInAsync(null);
        Assert.Equal("OK", CodeOf(await limited.AnswerAsync("{ me { username role secondFactorSince } }")));
        foreach (var refused in (string[])["{ users { totalCount } }", "{ customers { totalCount } }", "{ me { signIns { lastAt } } }",
            "mutation { chooseLanguage(input: { locale: \"en\" }) { user { id } } }", "mutation { addTariffPlan(input: { name: \"Mine\" }) { tariffPlan { id } } }",
            "mutation { changeSetting(input: { key: \"require-second-factor\", value: \"false\" }) { setting { id } } }"])
        {
            Assert.Equal("AUTH_NOT_AUTHORIZED", CodeOf(await limited.AnswerAsync(refused)));
        }

        var offer = await limited.DataAsync("mutation { offerSecondFactor { secondFactorOffer { secret } } }");
        var secret = offer.GetProperty("offerSecondFactor").GetProperty("secondFactorOffer").GetProperty("secret").GetString()!;
        await limited.MutateAsync("turnOnSecondFactor", new { secret, code = Code(secret, 0), password = RunningServer.Password }, "recoveryCodeSheet { codes }");
        Assert.Equal("OK", CodeOf(await (await SignInAsync(Code(secret, 1))).AnswerAsync("{ users { totalCount } }")));
    }

    [Fact]
    public async Task No_longer_required_the_limited_session_is_whole_at_once()
    {
        await RequireAsync("true");
        var limited = await SignInAsync(null);
        Assert.Equal("AUTH_NOT_AUTHORIZED", CodeOf(await limited.AnswerAsync("{ users { totalCount } }")));
        await RequireAsync("false");
        Assert.Equal("OK", CodeOf(await limited.AnswerAsync("{ users { totalCount } }")));
    }

    [Theory]
    [InlineData(UserRole.Operator)]
    [InlineData(UserRole.Viewer)]
    public async Task Other_roles_go_on_as_before(UserRole role)
    {
        await RequireAsync("true");
        Assert.Equal("OK", CodeOf(await server.As(role).AnswerAsync("{ customers { totalCount } }")));
    }

    [Fact]
    public async Task No_policy_but_ones_own_access_lets_a_limited_session_through_and_few_fields_name_that()
    {
        var limited = UserClaims.Of(careless, "test");
        limited.AddClaim(new Claim(ClaimNames.Limited, "second-factor"));
        var authorization = server.Services.GetRequiredService<IAuthorizationService>();
        var policies = server.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var policy in (AuthorizationPolicy[])[await policies.GetDefaultPolicyAsync(), .. await NamedAsync(policies, Policies.Read, Policies.Operate, Policies.Administer)])
        {
            Assert.True((await authorization.AuthorizeAsync(new ClaimsPrincipal(UserClaims.Of(careless, "test")), policy)).Succeeded);
            Assert.False((await authorization.AuthorizeAsync(new ClaimsPrincipal(limited), policy)).Succeeded);
        }

        var open = typeof(Program).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ExtendObjectTypeAttribute))).SelectMany(type => type.GetMethods())
            .Where(field => field.GetCustomAttribute<AuthorizeAttribute>()?.Policy == Policies.OwnAccess).Select(field => field.Name);
        Assert.Equal(["ChangePasswordAsync", "GetMeAsync", "OfferSecondFactorAsync", "SignOutAsync", "TurnOnSecondFactorAsync"], open.Order());
    }

    private static async Task<AuthorizationPolicy[]> NamedAsync(IAuthorizationPolicyProvider policies, params string[] names) =>
        [.. (await Task.WhenAll(names.Select(policies.GetPolicyAsync))).Select(policy => policy!)];

    private static User Admin() => new($"chefe{Some.Number}", Bcrypt.Hash(RunningServer.Password, 4), UserRole.Admin);

    private static string CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "OK";

    private static string Code(string secret, int later) =>
        new Totp(OneTimeCodes.Read(secret)!).ComputeTotp(TimeProvider.System.GetUtcNow().AddSeconds(30 * later).UtcDateTime);

    private async Task RequireAsync(string value)
    {
        var payload = await server.As(chief).MutateAsync("changeSetting", new { key = Setting.RequireSecondFactor, value }, "setting { value }");
        Assert.Equal(value, payload.GetProperty("setting").GetProperty("value").GetString());
    }

    private async Task<ApiClient> SignInAsync(string? code)
    {
        var payload = await server.AsVisitor().MutateAsync("signIn", new { username = careless.Username, password = RunningServer.Password, code }, "session { token }");
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", payload.GetProperty("session").GetProperty("token").GetString());
        return new ApiClient(client);
    }
}
