using Microsoft.AspNetCore.Http.Json;
using TrunkFlow.Server.Hosting;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>The REST API: for programs that speak no GraphQL, the same operations and the same rights (docs/rest.md).</summary>
public static class RestFeature
{
    public const string Root = "/api/v1";

    private const string Area = "/api";

    public static IServiceCollection AddRest(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(options => RestJson.Configure(options.SerializerOptions));
        return services.AddRestDocument();
    }

    /// <summary>Behind the reader's language and before everything that may refuse.</summary>
    public static IApplicationBuilder UseRestProblems(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Area, StringComparison.Ordinal), rest => rest.UseMiddleware<RestProblems>());

    public static void MapRest(this WebApplication app)
    {
        // Nothing is open by being forgotten: reading needs the right to read, and each write names its own right besides.
        var rest = app.MapGroup(Root).RequireAuthorization(Policies.Read).RequireCors(CrossOrigin.Policy);
        rest.MapSignIn();
        rest.MapDashboard();
        rest.MapCustomers();
        rest.MapDids();
        rest.MapProviders();
        rest.MapGateways();
        rest.MapRoutes();
        rest.MapExtensions();
        rest.MapTariffs();
        rest.MapReports();
        app.MapOpenApi($"{Root}/openapi.json").RequireAuthorization(Policies.Own).RequireCors(CrossOrigin.Policy);
    }
}
