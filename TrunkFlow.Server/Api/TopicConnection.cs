using Npgsql;

namespace TrunkFlow.Server.Api;

/// <summary>The connections topics travel on: kept for as long as the server runs, so not from the pool.</summary>
internal static class TopicConnection
{
    public static NpgsqlConnection Of(IConfiguration configuration) => new(new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("TrunkFlow"))
    {
        Pooling = false,
        Enlist = false,
        KeepAlive = 10,
        ApplicationName = "trunkflow topics",
    }.ConnectionString);
}
