using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.DataLoading;
using TrunkFlow.GraphQL.EntityFramework;
using TrunkFlow.GraphQL.EntityFramework.Batching;
using TrunkFlow.GraphQL.EntityFramework.Paging;
using TrunkFlow.GraphQL.EntityFramework.Sorting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lists from the database: pages, filters, orders, columns.</summary>
public static class DataBuilderExtensions
{
    /// <summary>Resolvers may take the context as a parameter; each gets one of its own from the factory.</summary>
    public static IRequestExecutorBuilder RegisterDbContextFactory<TContext>(this IRequestExecutorBuilder builder)
        where TContext : DbContext
    {
        builder.Services.TryAddSingleton<StatementGathering>();
        builder.Services.TryAddSingleton<IBatchCompanion>(services => services.GetRequiredService<StatementGathering>());
        builder.Services.ConfigureDbContext<TContext>((services, options) => options.AddInterceptors(services.GetRequiredService<StatementGathering>()));
        return builder.ConfigureSchema(schema => schema.ParameterBindings.Add(new DbContextBinding<TContext>()));
    }

    /// <summary>Pages are always read by key here; the method is there so that Hot Chocolate, asked the same way, does it too.</summary>
    public static IRequestExecutorBuilder AddDbContextCursorPagingProvider(
        this IRequestExecutorBuilder builder, string? providerName = null, bool defaultProvider = false) => builder.AddPagingArguments();

    /// <summary>Resolvers may take <see cref="PagingArguments"/>.</summary>
    public static IRequestExecutorBuilder AddPagingArguments(this IRequestExecutorBuilder builder) => builder.ConfigureSchema(schema =>
    {
        if (!schema.ParameterBindings.OfType<PagingArgumentsBinding>().Any())
        {
            schema.ParameterBindings.Add(new PagingArgumentsBinding());
        }
    });

    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure) =>
        builder.ConfigureSchema(schema => configure(schema.FeatureOrNew<PagingOptions>()));

    /// <summary>Hot Chocolate needs this for <c>[UseFiltering]</c>; here the attribute brings all it needs.</summary>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder) => builder;

    /// <summary>Resolvers may take <see cref="ISortingContext"/>; <c>[UseSorting]</c> itself brings all it needs.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder) => builder.ConfigureSchema(schema =>
    {
        if (!schema.ParameterBindings.OfType<SortingContext.Binding>().Any())
        {
            schema.ParameterBindings.Add(new SortingContext.Binding());
        }
    });

    /// <summary>Hot Chocolate needs this for <c>[UseProjection]</c>; here the attribute brings all it needs.</summary>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder) => builder;
}
