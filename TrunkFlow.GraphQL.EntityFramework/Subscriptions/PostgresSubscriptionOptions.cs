using Npgsql;
using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>How topics travel over PostgreSQL.</summary>
public sealed class PostgresSubscriptionOptions
{
    /// <summary>Opens a connection that is kept: one to listen and, once something is sent, one to send. Not through a pool, which would clean it up and lend it out.</summary>
    public Func<CancellationToken, ValueTask<NpgsqlConnection>> ConnectionFactory { get; set; } = default!;

    /// <summary>The channel of LISTEN and NOTIFY; at most 63 bytes. Servers with the same channel hear each other.</summary>
    public string ChannelName { get; set; } = "graphql_subscriptions";

    /// <summary>Messages sent together in one transaction, at most.</summary>
    public int MaxSendBatchSize { get; set; } = 256;

    /// <summary>Messages that wait to be sent, at most; then senders wait.</summary>
    public int MaxSendQueueSize { get; set; } = 2048;

    /// <summary>
    /// Bytes of one notification, at most; PostgreSQL allows fewer than 8,000. Hot Chocolate refuses a larger message, this engine sends it in pieces.
    /// </summary>
    public int MaxMessagePayloadSize { get; set; } = 7_999;

    /// <summary>How listeners are treated.</summary>
    public SubscriptionOptions SubscriptionOptions { get; set; } = new();
}
