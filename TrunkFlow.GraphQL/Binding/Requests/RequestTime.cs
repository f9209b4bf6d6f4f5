using TrunkFlow.GraphQL.Binding.Configuration;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>Ends a request when its time is up or the client has left.</summary>
internal sealed class RequestTime : IDisposable
{
    private readonly CancellationTokenSource limit;
    private readonly CancellationTokenSource either;
    private readonly CancellationToken client;

    public RequestTime(RequestExecutorOptions options, CancellationToken client)
    {
        this.client = client;
        limit = new CancellationTokenSource(options.ExecutionTimeout);
        either = CancellationTokenSource.CreateLinkedTokenSource(client, limit.Token);
    }

    public CancellationToken Token => either.Token;

    /// <summary>The limit ended the request, not the client.</summary>
    public bool IsUp => limit.IsCancellationRequested && !client.IsCancellationRequested;

    /// <summary>A subscription may last.</summary>
    public void Unlimit() => limit.CancelAfter(Timeout.InfiniteTimeSpan);

    /// <summary>What the request opened and still holds, the stream of a subscription for example, ends with it.</summary>
    public void Dispose()
    {
        either.Cancel();
        either.Dispose();
        limit.Dispose();
    }
}
