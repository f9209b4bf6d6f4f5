namespace TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

/// <summary>How a schema treats stored documents.</summary>
internal sealed class PersistedOperationPipeline
{
    /// <summary>Requests may name a stored document.</summary>
    public bool ReadsDocuments { get; set; }

    /// <summary>A document sent with its hash is stored, so that the hash is enough the next time.</summary>
    public bool StoresDocuments { get; set; }
}
