using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.DataLoading;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>What compiled resolvers call to fill their parameters.</summary>
internal static class Injection
{
    public static T Service<T>(IResolverContext context, string? key)
        where T : notnull =>
        key is null ? context.Services.GetRequiredService<T>() : context.Services.GetRequiredKeyedService<T>(key);

    public static T Loader<T>(IResolverContext context)
        where T : notnull =>
        DataLoaderScope.Of(context).Get<T>();

    public static ClaimsPrincipal? User(IResolverContext context, bool isRequired) =>
        context.GetGlobalStateOrDefault<ClaimsPrincipal>(ResolverCompiler.UserKey) ?? (isRequired ? new ClaimsPrincipal(new ClaimsIdentity()) : null);

    public static T? Global<T>(IResolverContext context, string key, bool isRequired, object? fallback) =>
        context.ContextData.TryGetValue(key, out var value) && value is T typed ? typed : Missing<T>(key, isRequired, fallback);

    public static T? Scoped<T>(IResolverContext context, string key, bool isRequired, object? fallback) =>
        context.ScopedContextData.TryGetValue(key, out var value) && value is T typed ? typed : Missing<T>(key, isRequired, fallback);

    public static T? Local<T>(IResolverContext context, string key, bool isRequired, object? fallback) =>
        context.LocalContextData.TryGetValue(key, out var value) && value is T typed ? typed : Missing<T>(key, isRequired, fallback);

    private static T? Missing<T>(string key, bool isRequired, object? fallback)
    {
        if (fallback is T value)
        {
            return value;
        }

        return isRequired ? throw new InvalidOperationException($"The request has no state \"{key}\" of type {typeof(T)}.") : default;
    }
}
