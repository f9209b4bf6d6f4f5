namespace TrunkFlow.Server.Api;

/// <summary>Documents clients name instead of sending them: their own (automatic persisted queries), or only those of a folder.</summary>
public static class StoredDocuments
{
    /// <summary>A folder of documents, <c>NAME.graphql</c> each; where it is set, nothing else runs.</summary>
    public const string TrustedSetting = "GraphQL:TrustedDocuments";

    public static IRequestExecutorBuilder AddStoredDocuments(this IRequestExecutorBuilder schema, IConfiguration configuration) =>
        configuration[TrustedSetting] is { Length: > 0 } folder
            ? schema
                .UsePersistedOperationPipeline()
                .AddFileSystemOperationDocumentStorage(folder)
                .ModifyRequestOptions(request => request.PersistedOperations.OnlyAllowPersistedDocuments = true)
            : schema
                .UseAutomaticPersistedOperationPipeline()
                .AddInMemoryOperationDocumentStorage();
}
