using TrunkFlow.Server.Hosting;

namespace TrunkFlow.Server.Api.Explorer;

/// <summary>A person who opens <c>/graphql</c> in a browser gets the explorer; every other GET is a query and goes to the engine.</summary>
public static class ExplorerRedirect
{
    public static IApplicationBuilder UseExplorerRedirect(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Path != "/graphql" || request.Query.ContainsKey("query") || !AcceptsHtml(request))
        {
            return next(context);
        }

        context.Response.Redirect(request.PathBase + SecurityHeaders.ExplorerPath);
        return Task.CompletedTask;
    });

    private static bool AcceptsHtml(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
