using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>What an endpoint is for, who may, and what it answers: said once, for the router and for openapi.json alike.</summary>
internal static class Describing
{
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.RequireAuthorization(Policies.Read).WithSummary(summary).Produces<T[]>().Refuses(400, 401, 403, 422, 429);

    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder endpoint, string summary, params ReadOnlySpan<int> more) =>
        endpoint.RequireAuthorization(Policies.Read).WithSummary(summary).Produces<T>().Refuses([401, 403, .. more, 429]);

    public static RouteHandlerBuilder Adds<T>(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.RequireAuthorization(Policies.Operate).WithSummary(summary).Produces<T>(201).Refuses(400, 401, 403, 409, 413, 415, 422, 429);

    public static RouteHandlerBuilder Edits<T>(this RouteHandlerBuilder endpoint, string summary) => endpoint
        .RequireAuthorization(Policies.Operate)
        .WithSummary(summary)
        .WithDescription("Replaces all fields; what is left out takes its default. Send the version that was read: 409 says that somebody saved in between.")
        .Produces<T>()
        .Refuses(400, 401, 403, 404, 409, 413, 415, 422, 429);

    public static RouteHandlerBuilder Removes(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.RequireAuthorization(Policies.Operate).WithSummary(summary).Produces(204).Refuses(401, 403, 404, 409, 429);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<Problem>(status, Problem.MediaType);
        }

        return endpoint;
    }
}
