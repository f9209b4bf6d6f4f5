using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.EntityFramework;

/// <summary>A resolver that takes the DbContext gets one of its own, disposed when its value has been read: resolvers run side by side, a context does not.</summary>
internal sealed class DbContextBinding<TContext> : IParameterBinding
    where TContext : DbContext
{
    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(TContext);

    public void Configure(ObjectFieldDefinition field, ParameterInfo parameter) => field.Middleware.Add(next => async context =>
    {
        var factory = context.Services.GetRequiredService<IDbContextFactory<TContext>>();
        await using var database = await factory.CreateDbContextAsync(context.RequestAborted);
        ((ResolverContext)context).State[typeof(TContext)] = database;
        return await ResultList.MaterialiseAsync(await next(context), context.RequestAborted);
    });

    public object? Bind(IResolverContext context, ParameterInfo parameter) => ((ResolverContext)context).State[typeof(TContext)];
}
