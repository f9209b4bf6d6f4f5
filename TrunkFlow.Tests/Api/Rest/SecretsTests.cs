using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

public sealed class SecretsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly RestClient rest = new(server.As(UserRole.Operator));

    [Fact]
    public async Task An_extensions_secret_is_shown_when_it_is_made_and_never_again()
    {
        var scene = await RestScene.OfAsync("extensions", server.Database);
        var added = (await rest.PostAsync("extensions", scene.Add)).Json;
        var secret = added.GetProperty("secret").GetString()!;
        Assert.True(secret.Length >= 20);
        Assert.Equal(added.GetProperty("username").GetString(), added.GetProperty("extension").GetProperty("endpointName").GetString());
        var shown = (await rest.GetAsync($"extensions/{added.GetProperty("extension").GetProperty("id")}")).Json.GetRawText();
        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("ecret", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateways_password_is_taken_and_never_shown()
    {
        var scene = await RestScene.OfAsync("gateways", server.Database);
        var answer = (await rest.PostAsync("gateways", scene.Add)).Json;
        Assert.True(answer.GetProperty("hasPassword").GetBoolean());
        Assert.DoesNotContain("a-good-one", answer.GetRawText(), StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("password", out _));
        Assert.False(answer.TryGetProperty("sealedPassword", out _));
    }
}
