using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Hosting;

/// <summary>Everything done in a request is done by its user, or by a visitor: the audit log and the ledger name them.</summary>
public static class Acting
{
    private const string Visitor = "visitor";

    public static IApplicationBuilder UseActor(this IApplicationBuilder app)
    {
        var current = app.ApplicationServices.GetRequiredService<CurrentActor>();
        return app.Use(async (context, next) =>
        {
            var name = context.User.FindFirst(ClaimNames.Username)?.Value ?? Visitor;
            using (current.Become(new Actor(context.User.UserId(), name, context.Connection.RemoteIpAddress, DoorOf(context.Request.Path), context.User.CustomerId(), context.User.SessionId())))
            {
                await next(context);
            }
        });
    }

    private static Door DoorOf(PathString path) =>
        path.StartsWithSegments("/graphql", StringComparison.Ordinal) ? Door.Api
        : path.StartsWithSegments("/api", StringComparison.Ordinal) ? Door.Rest
        : Door.Panel;
}
