using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>What a request ends in.</summary>
public interface IExecutionResult : IAsyncDisposable
{
    IDictionary<string, object?> ContextData { get; }
}

/// <summary>One finished response.</summary>
public interface IOperationResult : IExecutionResult
{
    IReadOnlyDictionary<string, object?>? Data { get; }

    IReadOnlyList<IError>? Errors { get; }

    IReadOnlyDictionary<string, object?>? Extensions { get; }
}

/// <summary>A subscription's responses.</summary>
public interface IResponseStream : IExecutionResult
{
    IAsyncEnumerable<IOperationResult> ReadResultsAsync();
}
