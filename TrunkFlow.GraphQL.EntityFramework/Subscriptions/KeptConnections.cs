using System.Data;
using Npgsql;

namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>Opens the connections of the bus.</summary>
internal static class KeptConnections
{
    /// <summary>The factory may hand out a connection that is open already, or one that is not.</summary>
    public static async ValueTask<NpgsqlConnection> OpenAsync(this PostgresSubscriptionOptions options, CancellationToken cancellationToken)
    {
        var connection = await options.ConnectionFactory(cancellationToken);
        if (connection.State != ConnectionState.Open)
        {
            try
            {
                await connection.OpenAsync(cancellationToken);
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }

        return connection;
    }
}
