using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>Every field of every root, over the wire: what a stranger gets, and what a viewer may not change.</summary>
public sealed class EveryRootTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>What everybody who signed in does to their own account.</summary>
    private static readonly string[] OnesOwn = ["signIn", "signOut", "changePassword", "chooseLanguage", "offerSecondFactor", "turnOnSecondFactor", "turnOffSecondFactor"];

    [Fact]
    public async Task A_stranger_may_sign_in_and_nothing_else()
    {
        var (schema, stranger) = (await SchemaAsync(), server.AsVisitor());
        var asked = 0;
        foreach (var (kind, root) in ((string, GraphQLObjectType?)[])[("query", schema.QueryType), ("mutation", schema.MutationType), ("subscription", schema.SubscriptionType)])
        {
            foreach (var field in root!.Fields.Where(field => field.Name != "signIn"))
            {
                Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(stranger, kind, field));
                asked++;
            }
        }

        Assert.True(asked > 130, $"{asked} fields");
    }

    [Fact]
    public async Task A_viewer_changes_nothing_but_the_own_account()
    {
        var (schema, viewer) = (await SchemaAsync(), server.As(UserRole.Viewer));
        foreach (var field in schema.MutationType!.Fields.Where(field => !OnesOwn.Contains(field.Name)))
        {
            Assert.Equal("AUTH_NOT_AUTHORIZED", await CodeAsync(viewer, "mutation", field));
        }
    }

    private static async Task<string?> CodeAsync(ApiClient api, string kind, GraphQLField field)
    {
        var selection = field.Type.NamedType is GraphQLCompositeType ? "{ __typename }" : "";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = AnyArguments.Request(kind, field, selection),
        };
        request.Headers.Accept.ParseAdd(kind == "subscription" ? "text/event-stream" : "application/json");
        using var answer = await api.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var json = kind == "subscription" ? text.Split('\n').First(line => line.StartsWith("data:", StringComparison.Ordinal) && line.Length > 6)["data:".Length..] : text;
        var errors = JsonSerializer.Deserialize<JsonElement>(json).TryGetProperty("errors", out var found) ? found : throw new InvalidOperationException($"{field.Name}: {json}");
        return errors[0].TryGetProperty("extensions", out var extensions) ? extensions.GetProperty("code").GetString() : $"{field.Name}: {json}";
    }

    private async Task<GraphQLSchema> SchemaAsync() =>
        (await server.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync()).Schema;
}
