namespace TrunkFlow.GraphQL;

/// <summary>One request: a document, what to run of it, and what resolvers may reach while it runs (§6.1).</summary>
public sealed record ExecutionRequest
{
    /// <summary>The document, UTF-8. Only read until the engine has parsed it.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    public string? OperationName { get; init; }

    /// <summary>
    /// Raw variable values as received: null, bool, numbers, string, <see cref="System.Text.Json.JsonElement"/>, dictionaries and lists of these,
    /// or an object a scalar understands (an uploaded file).
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>The protocol's <c>extensions</c> map; the engine only carries it.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The initial value: the source of root fields.</summary>
    public object? RootValue { get; init; }

    public IServiceProvider? Services { get; init; }

    /// <summary>Told when the executor has nothing left to run, so that loaders send their batches.</summary>
    public IBatchDispatcher? BatchDispatcher { get; init; }

    /// <summary>Values shared by all resolvers of the request ("global state"). The engine's threads never write it at the same time.</summary>
    public IDictionary<string, object?> ContextData { get; init; } = new Dictionary<string, object?>();

    /// <summary>
    /// For operations that deliver in parts: what the parts still pending end with when the token was cancelled; without it, or when it returns null,
    /// cancellation is thrown.
    /// </summary>
    public Func<GraphQLError?>? CancellationError { get; init; }

    /// <summary>For subscriptions: opens the services of one event; null runs all events with this request's own.</summary>
    public Func<ExecutionRequest, CancellationToken, ValueTask<IExecutionScope>>? OpenEventScope { get; init; }
}
