using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>A request as it came over the wire (GraphQL over HTTP, "Request Parameters"); without a query it names a stored document.</summary>
internal sealed record ReceivedRequest(
    string? Query, string? DocumentId, string? OperationName, IReadOnlyDictionary<string, object?>? Variables, IReadOnlyDictionary<string, object?>? Extensions)
{
    /// <summary>There is something to run.</summary>
    public bool IsRunnable => Query is not null || DocumentId is not null || Extensions?.ContainsKey("persistedQuery") == true;

    public OperationRequestBuilder ToBuilder()
    {
        var builder = OperationRequestBuilder.New()
            .SetOperationName(OperationName)
            .SetVariableValues(Variables)
            .SetExtensions(Extensions);
        if (Query is not null)
        {
            builder.SetDocument(Query);
        }

        return DocumentId is null ? builder : builder.SetDocumentId(new OperationDocumentId(DocumentId));
    }
}
