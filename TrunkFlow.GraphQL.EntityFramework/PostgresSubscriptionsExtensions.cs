using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.EntityFramework.Subscriptions;
using TrunkFlow.GraphQL.Subscriptions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Topics over PostgreSQL.</summary>
public static class PostgresSubscriptionsExtensions
{
    /// <summary>Topics of all servers on one database; works for one server as well.</summary>
    public static IRequestExecutorBuilder AddPostgresSubscriptions(
        this IRequestExecutorBuilder builder, Action<IServiceProvider, PostgresSubscriptionOptions> configure)
    {
        builder.Services.TryAddSingleton(services =>
        {
            var options = new PostgresSubscriptionOptions();
            configure(services, options);
            return new PostgresTopics(options, services.GetRequiredService<ILogger<PostgresTopics>>());
        });
        builder.Services.TryAddSingleton<ITopicEventSender>(services => services.GetRequiredService<PostgresTopics>());
        builder.Services.TryAddSingleton<ITopicEventReceiver>(services => services.GetRequiredService<PostgresTopics>());
        return builder;
    }
}
