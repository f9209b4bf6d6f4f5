using TrunkFlow.Server.Api.Rest.Bodies;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Api.Rest;

internal static class SignInEndpoint
{
    public static void MapSignIn(this RouteGroupBuilder rest) =>
        rest.MapPost("/auth/login", async (Body<SignInInput> body, SignIn operation, CancellationToken cancellationToken) =>
            new SessionBody(await operation.RunAsync(body.Value, cancellationToken)))
            .AllowAnonymous()
            .WithTags("Sign-in")
            .WithSummary("Signs in. The token is good for 24 hours.")
            .WithDescription("After too many wrong passwords 429 says in Retry-After how many seconds to wait. Users with a second factor send the code of their app too.")
            .Produces<SessionBody>()
            .Refuses(400, 401, 413, 415, 429);
}
