using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Hosting;

/// <summary>Every way in that the server has, as routing knows them: who may is declared on each, and holds over the wire.</summary>
public sealed class EveryDoorTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>Where a stranger gets an answer; each decides by itself what it shows to whom.</summary>
    private static readonly string[] Open = ["/sign-in", "/sign-out", "/error", "/preferences", "/graphql", "/health", "/api/v1/auth/login"];

    /// <summary>Pages an operator may not even see.</summary>
    private static readonly string[] Administration = ["/audit", "/api-keys", "/users"];

    /// <summary>Where anybody who signed in changes only what is their own.</summary>
    private static readonly string[] OnesOwn = ["/profile", "/preferences", "/sign-in", "/sign-out"];

    [Fact]
    public void Every_endpoint_says_who_may_and_the_open_ones_are_these()
    {
        var endpoints = Endpoints();
        Assert.True(endpoints.Count > 30, $"{endpoints.Count} endpoints");
        foreach (var endpoint in endpoints)
        {
            var path = PathOf(endpoint);
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.True(open || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null), $"{path} does not say who may.");
            Assert.True(!open || IsUnder(Open, path), $"{path} is open to everybody.");
        }
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_or_refused_everywhere_else()
    {
        using var stranger = PanelSession.Stranger(server);
        foreach (var path in Endpoints().Select(PathOf).Where(path => !IsUnder(Open, path)).Distinct())
        {
            using var answer = await stranger.GetAsync(path);
            var refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed
                || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal));
            Assert.True(refused, $"{path}: {answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("operator")]
    public async Task Pages_of_the_installation_are_the_administrators(string user)
    {
        using var session = await PanelSession.SignInAsync(server, user);
        foreach (var path in PagePaths().Where(path => IsUnder(Administration, path)))
        {
            using var answer = await session.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("denied", StringComparison.Ordinal), $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_viewer_writes_through_no_form_and_nobody_writes_without_its_token()
    {
        using var session = await PanelSession.SignInAsync(server, "viewer");
        var token = await session.TokenAsync("/profile");
        Assert.NotEqual("", token);
        var tried = 0;
        foreach (var (path, handler) in await HandlersAsync())
        {
            var address = handler.Length == 0 ? path : $"{path}?handler={handler}";
            using var forged = await session.PostAsync(address, [], token: null);
            Assert.True(forged.StatusCode == HttpStatusCode.BadRequest || Denied(forged), $"{address} without a token: {forged.StatusCode}");
            if (!IsUnder(OnesOwn, path))
            {
                using var answer = await session.PostAsync(address, [], token);
                Assert.True(Denied(answer), $"{address}: {answer.StatusCode}");
                tried++;
            }
        }

        Assert.True(tried > 15, $"{tried} handlers");
    }

    private static bool Denied(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("denied", StringComparison.Ordinal));

    private static bool IsUnder(string[] places, string path) =>
        places.Any(place => path == place || path.StartsWith(place + "/", StringComparison.Ordinal));

    // A key in the place of each parameter: whether the row exists comes after whether one may ask.
    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments
        .Where(segment => segment.Parts is not [Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsOptional: true }])
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "00000000-0000-0000-0000-000000000000",
        }))));

    private IReadOnlyList<RouteEndpoint> Endpoints()
    {
        // The first request has the application built.
        _ = server.CreateClient();
        return [.. server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }

    private IEnumerable<string> PagePaths() => Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(PathOf).Distinct();

    private async Task<IReadOnlyList<(string Path, string Handler)>> HandlersAsync()
    {
        var loader = server.Services.GetRequiredService<PageLoader>();
        var handlers = new List<(string, string)>();
        // The page of errors answers whatever failed, with what it failed with.
        foreach (var endpoint in Endpoints().Where(endpoint => !PathOf(endpoint).StartsWith("/error", StringComparison.Ordinal)))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                handlers.AddRange(compiled.HandlerMethods.Where(method => HttpMethods.IsPost(method.HttpMethod)).Select(method => (PathOf(endpoint), method.Name ?? "")));
            }
        }

        return handlers;
    }
}
