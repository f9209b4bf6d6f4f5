using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>The engine's response behind the surface's interface.</summary>
internal sealed class FinishedResult(OperationResult inner) : IOperationResult
{
    public OperationResult Inner => inner;

    public IDictionary<string, object?> ContextData => inner.ContextData;

    public IReadOnlyDictionary<string, object?>? Data => inner.DataAsDictionary();

    public IReadOnlyList<IError>? Errors => inner.Errors.Count == 0 ? null : [.. inner.Errors.Select(error => new EngineError(error))];

    public IReadOnlyDictionary<string, object?>? Extensions => inner.Extensions;

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

/// <summary>The engine's response stream behind the surface's interface; it owns the services its events run with.</summary>
internal sealed class StreamedResult(ResponseStream inner, IAsyncDisposable? owned, Func<GraphQLError, GraphQLError>? errorFilter = null) : IResponseStream
{
    private bool isDisposed;

    public ResponseStream Inner => inner;

    public IDictionary<string, object?> ContextData => inner.ContextData;

    public async IAsyncEnumerable<IOperationResult> ReadResultsAsync()
    {
        await foreach (var result in inner.ReadResultsAsync())
        {
            yield return new FinishedResult(result);
        }
    }

    /// <summary>The responses, for a transport: what breaks the source has passed the error filters and may be sent.</summary>
    /// <exception cref="GraphQLErrorException">The source failed.</exception>
    public async IAsyncEnumerable<OperationResult> ReadForClientAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var results = inner.ReadResultsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(results))
        {
            yield return results.Current;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
        {
            return;
        }

        await inner.DisposeAsync();
        if (owned is not null)
        {
            await owned.DisposeAsync();
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<OperationResult> results)
    {
        try
        {
            return await results.MoveNextAsync();
        }
        catch (GraphQLErrorException refused)
        {
            throw new GraphQLErrorException([.. refused.Errors.Select(Filter)]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new GraphQLErrorException([Filter(new GraphQLError("Unexpected Execution Error", exception: fault))]);
        }
    }

    private GraphQLError Filter(GraphQLError error) => errorFilter?.Invoke(error) ?? error;
}

/// <summary>What tests and tools do with results.</summary>
public static class ExecutionResultExtensions
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Compact = Indented with { Indented = false };

    public static IOperationResult ExpectOperationResult(this IExecutionResult result) =>
        result as IOperationResult ?? throw new ArgumentException("The result is not a single response.", nameof(result));

    public static IResponseStream ExpectResponseStream(this IExecutionResult result) =>
        result as IResponseStream ?? throw new ArgumentException("The result is not a stream of responses.", nameof(result));

    /// <summary>The response as it goes over the wire.</summary>
    public static string ToJson(this IExecutionResult result, bool withIndentations = true)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, withIndentations ? Indented : Compact))
        {
            ((FinishedResult)result.ExpectOperationResult()).Inner.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
