using TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>A request: the document, what to run of it, and what came with it.</summary>
public interface IOperationRequest
{
    /// <summary>The document's text; null where the request names a stored one.</summary>
    string? Document { get; }

    /// <summary>The name of a stored document.</summary>
    OperationDocumentId? DocumentId { get; }

    string? OperationName { get; }

    IReadOnlyDictionary<string, object?>? VariableValues { get; }

    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>Values all resolvers of the request share.</summary>
    IReadOnlyDictionary<string, object?> ContextData { get; }

    /// <summary>The services resolvers use; without them the request gets a scope of its own.</summary>
    IServiceProvider? Services { get; }
}

internal sealed record OperationRequest(
    string? Document, OperationDocumentId? DocumentId, string? OperationName, IReadOnlyDictionary<string, object?>? VariableValues, IReadOnlyDictionary<string, object?>? Extensions,
    IReadOnlyDictionary<string, object?> ContextData, IServiceProvider? Services) : IOperationRequest;
