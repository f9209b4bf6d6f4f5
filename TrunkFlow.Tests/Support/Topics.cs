using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace TrunkFlow.Tests.Support;

/// <summary>The product's bus, for hosts that are only a part of the product.</summary>
internal static class Topics
{
    public static IServiceCollection AddTopics(this IServiceCollection services, string connectionString)
    {
        services.AddGraphQLServer().AddPostgresSubscriptions((_, options) =>
        {
            options.ChannelName = "trunkflow_topics";
            options.ConnectionFactory = _ => new(new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString));
        });
        return services;
    }
}
