using System.Text.Json;

namespace TrunkFlow.GraphQL;

/// <summary>What a request ends in: one <see cref="OperationResult"/>, or a <see cref="ResponseStream"/> of them (§7.1).</summary>
public abstract class ExecutionResult : IAsyncDisposable
{
    /// <summary>For the caller's own use, for instance the status code a check asked for. Never written out.</summary>
    public IDictionary<string, object?> ContextData { get; } = new Dictionary<string, object?>();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A finished response: errors, data, extensions (§7.1).</summary>
public abstract class OperationResult : ExecutionResult
{
    public abstract IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>False for a request error: then the response has no <c>data</c> key at all (§7.1.1).</summary>
    public abstract bool HasData { get; }

    /// <summary>Set by callers to add <c>extensions</c> to the response.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <summary>Writes the response map, <c>errors</c> first.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);

    /// <summary>The data as dictionaries and lists, for code that inspects it; null when absent or null. Copies everything.</summary>
    public abstract IReadOnlyDictionary<string, object?>? DataAsDictionary();

    /// <summary>A request error: the operation was not run.</summary>
    public static OperationResult FromErrors(params IReadOnlyList<GraphQLError> errors) => new RequestErrorResult(errors);
}

/// <summary>What a <see cref="ResponseStream"/> delivers.</summary>
public enum ResponseStreamKind
{
    /// <summary>One response for each event.</summary>
    Subscription,

    /// <summary>One response in several payloads.</summary>
    Incremental,
}

/// <summary>
/// A subscription's response stream (§6.2.3.2), or the payloads of an operation with @defer or @stream. Reading it again is not possible;
/// disposing it cancels the source.
/// </summary>
public abstract class ResponseStream : ExecutionResult
{
    public abstract ResponseStreamKind Kind { get; }

    public abstract IAsyncEnumerable<OperationResult> ReadResultsAsync(CancellationToken cancellationToken = default);
}
