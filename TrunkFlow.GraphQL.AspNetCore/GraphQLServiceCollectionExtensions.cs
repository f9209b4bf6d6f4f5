using Microsoft.Extensions.DependencyInjection.Extensions;
using TrunkFlow.GraphQL.AspNetCore;
using TrunkFlow.GraphQL.AspNetCore.Authorization;
using TrunkFlow.GraphQL.AspNetCore.WebSockets;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Requests;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A GraphQL server over HTTP.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL server.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="schemaName">The name of the schema, where there are several.</param>
    /// <param name="maxAllowedRequestSize">The largest request body, in bytes.</param>
    /// <param name="disableDefaultSecurity">Turns off the cost limit.</param>
    public static IRequestExecutorBuilder AddGraphQLServer(
        this IServiceCollection services, string? schemaName = null, int maxAllowedRequestSize = 20 * 1000 * 1024, bool disableDefaultSecurity = false)
    {
        var name = schemaName ?? RequestExecutorBuilderExtensions.DefaultSchemaName;
        services.AddHttpContextAccessor();
        services.AddOptions();
        services.TryAddSingleton<IRequestExecutorResolver, RequestExecutorResolver>();
        services.TryAddSingleton(new RequestBodyLimit(maxAllowedRequestSize));
        var builder = new RequestExecutorBuilder(name, services);
        return disableDefaultSecurity ? builder.ModifyCostOptions(options => options.EnforceCostLimits = false) : builder;
    }

    /// <summary>Fields and types marked <c>[Authorize]</c> ask ASP.NET's authorisation.</summary>
    public static IRequestExecutorBuilder AddAuthorization(this IRequestExecutorBuilder builder)
    {
        builder.Services.AddAuthorization();
        builder.Services.TryAddSingleton<IAuthorizationHandler, PolicyAuthorization>();
        return builder;
    }

    /// <summary>Sees what happens on WebSockets.</summary>
    public static IRequestExecutorBuilder AddSocketSessionInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, ISocketSessionInterceptor
    {
        builder.Services.AddSingleton<ISocketSessionInterceptor, T>();
        return builder;
    }

    /// <summary>Sees each HTTP request before it runs.</summary>
    public static IRequestExecutorBuilder AddHttpRequestInterceptor<T>(this IRequestExecutorBuilder builder)
        where T : class, IHttpRequestInterceptor
    {
        builder.Services.AddSingleton<IHttpRequestInterceptor, T>();
        return builder;
    }
}
