using Microsoft.Extensions.DependencyInjection.Extensions;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Diagnostics;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.DataLoading;
using TrunkFlow.GraphQL.Subscriptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>How requests are run: loaders, errors, limits, events.</summary>
public static class ExecutionBuilderExtensions
{
    public static IRequestExecutorBuilder AddDataLoader<T>(this IRequestExecutorBuilder builder)
        where T : class, IDataLoader =>
        builder.ConfigureSchema(schema => schema.FeatureOrNew<DataLoaderRegistrations>().Implementations[typeof(T)] = typeof(T));

    public static IRequestExecutorBuilder AddDataLoader<TService, TImplementation>(this IRequestExecutorBuilder builder)
        where TService : class, IDataLoader
        where TImplementation : class, TService =>
        builder.ConfigureSchema(schema => schema.FeatureOrNew<DataLoaderRegistrations>().Implementations[typeof(TService)] = typeof(TImplementation));

    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder)
        where T : class, IErrorFilter
    {
        builder.Services.TryAddSingleton<T>();
        return builder.ConfigureSchema(schema => schema.ErrorFilters.Add(services => services.GetRequiredService<T>()));
    }

    public static IRequestExecutorBuilder AddErrorFilter(this IRequestExecutorBuilder builder, Func<IError, IError> errorFilter) =>
        builder.ConfigureSchema(schema => schema.ErrorFilters.Add(_ => new DelegateErrorFilter(errorFilter)));

    public static IRequestExecutorBuilder AddDiagnosticEventListener<T>(this IRequestExecutorBuilder builder)
        where T : ExecutionDiagnosticEventListener
    {
        builder.Services.TryAddSingleton<T>();
        builder.Services.AddSingleton<ExecutionDiagnosticEventListener>(services => services.GetRequiredService<T>());
        return builder;
    }

    /// <summary>Topics inside this process.</summary>
    public static IRequestExecutorBuilder AddInMemorySubscriptions(this IRequestExecutorBuilder builder, SubscriptionOptions? options = null)
    {
        builder.Services.TryAddSingleton(_ => new InMemoryTopics(options));
        builder.Services.TryAddSingleton<ITopicEventSender>(services => services.GetRequiredService<InMemoryTopics>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(services => services.GetRequiredService<InMemoryTopics>());
        return builder;
    }

    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> configure) =>
        builder.ConfigureSchema(schema => configure(schema.RequestOptions));

    public static IRequestExecutorBuilder ModifyParserOptions(this IRequestExecutorBuilder builder, Action<RequestParserOptions> configure) =>
        builder.ConfigureSchema(schema => configure(schema.ParserOptions));

    public static IRequestExecutorBuilder ModifyCostOptions(this IRequestExecutorBuilder builder, Action<CostOptions> configure) =>
        builder.ConfigureSchema(schema => configure(schema.CostOptions));

    /// <summary>An operation nested deeper than this is refused.</summary>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder, int maxAllowedExecutionDepth, bool skipIntrospectionFields = false) => builder.ConfigureSchema(schema =>
    {
        schema.MaxExecutionDepth = maxAllowedExecutionDepth;
        schema.SkipIntrospectionDepth = skipIntrospectionFields;
    });

    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true) =>
        builder.DisableIntrospection((_, _) => disable);

    /// <summary>Whether introspection is refused; a request may be let through by <c>OperationRequestBuilder.AllowIntrospection</c>.</summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, Func<IServiceProvider, ValidationOptions, bool> disable) =>
        builder.ConfigureSchema(schema => schema.IntrospectionDisabled = disable);

    public static IRequestExecutorBuilder SetMaxAllowedValidationErrors(this IRequestExecutorBuilder builder, int maxAllowedValidationErrors) =>
        builder.ConfigureSchema(schema => schema.MaxValidationErrors = maxAllowedValidationErrors);

    /// <summary>The schema is built when the application starts, so that a broken one stops it and the first request does not wait.</summary>
    public static IRequestExecutorBuilder InitializeOnStartup(this IRequestExecutorBuilder builder)
    {
        builder.Services.AddHostedService(services => new SchemaAtStartup(services.GetRequiredService<IRequestExecutorResolver>(), builder.Name));
        return builder;
    }
}
