using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>
/// Query fields run side by side, so each resolver that takes services gets a scope of its own (a DbContext serves one caller at a time).
/// Mutations run one after the other and share the services of the request.
/// </summary>
internal static class ResolverScope
{
    public static FieldMiddleware Middleware(bool always) => next => context =>
        always || ((ResolverContext)context).OperationKind != OperationKind.Mutation || context.Path.Length > 1 ? Scoped(next, context) : next(context);

    private static async ValueTask<object?> Scoped(FieldDelegate next, IResolverContext context)
    {
        var outer = context.Services;
        await using var scope = outer.CreateAsyncScope();
        context.Services = scope.ServiceProvider;
        try
        {
            return await ResultList.MaterialiseAsync(await next(context), context.RequestAborted);
        }
        finally
        {
            context.Services = outer;
        }
    }
}
