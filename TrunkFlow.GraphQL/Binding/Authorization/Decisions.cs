using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.DataLoading;

namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>The decisions already made for one request or event: a list of a thousand rows asks once, not once for each.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<string, Task<AuthorizeResult>> made = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public static Decisions Of(IResolverContext context) => DataLoaderScope.Of(context).Decisions;

    public Task<AuthorizeResult> DecideAsync(IResolverContext context, Demand demand)
    {
        // A policy may look at the resource, so only demands on the user alone are remembered across fields.
        if (demand.Attribute.Apply == ApplyPolicy.AfterResolver)
        {
            return AskAsync(context, demand.Attribute);
        }

        lock (gate)
        {
            if (!made.TryGetValue(demand.Key, out var decision))
            {
                made[demand.Key] = decision = AskAsync(context, demand.Attribute);
            }

            return decision;
        }
    }

    private static async Task<AuthorizeResult> AskAsync(IResolverContext context, AuthorizeAttribute demand)
    {
        var handler = context.Services.GetService<IAuthorizationHandler>()
            ?? throw new InvalidOperationException("A field needs authorisation, but AddAuthorization was not called.");
        return await handler.AuthorizeAsync(context, demand, context.RequestAborted);
    }
}
