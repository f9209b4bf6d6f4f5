using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

/// <summary>
/// Finds the document of a request: its text, or the stored one it names by <c>documentId</c> or by <c>extensions.persistedQuery.sha256Hash</c>
/// (automatic persisted queries, https://www.apollographql.com/docs/apollo-server/performance/apq).
/// </summary>
internal sealed class OperationDocuments
{
    private const string NotFound = "PersistedQueryNotFound";
    private const string NotSupported = "PersistedQueryNotSupported";

    private readonly PersistedOperationPipeline pipeline;
    private readonly bool onlyStored;
    private readonly IOperationDocumentStorage? storage;

    public OperationDocuments(SchemaConfiguration configuration, IServiceProvider services)
    {
        pipeline = configuration.FeatureOrNew<PersistedOperationPipeline>();
        onlyStored = configuration.RequestOptions.PersistedOperations.OnlyAllowPersistedDocuments;
        if (pipeline.ReadsDocuments)
        {
            storage = services.GetService<IOperationDocumentStorage>()
                ?? throw new InvalidOperationException("Persisted operations need a storage: call AddInMemoryOperationDocumentStorage or AddFileSystemOperationDocumentStorage.");
        }
    }

    /// <exception cref="GraphQLErrorException">There is no such document, or it may not run.</exception>
    public async ValueTask<OperationDocument> FindAsync(IOperationRequest request, CancellationToken cancellationToken)
    {
        var hash = HashOf(request.Extensions);
        if (!string.IsNullOrEmpty(request.Document))
        {
            return Sent(request.Document, hash);
        }

        if ((hash ?? request.DocumentId?.Value) is not { } name)
        {
            throw onlyStored ? OnlyStored() : Refusal("The request has neither a query nor the name of a stored one.", ErrorCodes.InvalidRequest);
        }

        if (storage is null)
        {
            throw Refusal(NotSupported, "PERSISTED_QUERY_NOT_SUPPORTED");
        }

        var stored = OperationDocumentId.IsValidId(name) ? await storage.TryReadAsync(new OperationDocumentId(name), cancellationToken) : null;
        return new OperationDocument((stored ?? throw Refusal(NotFound, ErrorCodes.PersistedOperationNotFound)).ToArray(), null);
    }

    /// <summary>Stores a document that came with its hash. Called once it has proven to be valid.</summary>
    public ValueTask KeepAsync(OperationDocument document, CancellationToken cancellationToken) => document.NewId is { } id
        ? storage!.SaveAsync(id, new OperationDocumentSourceText(document.Text), cancellationToken)
        : ValueTask.CompletedTask;

    private OperationDocument Sent(string text, string? hash)
    {
        if (onlyStored)
        {
            throw OnlyStored();
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (hash is null || !pipeline.StoresDocuments)
        {
            return new OperationDocument(bytes, null);
        }

        return hash == Convert.ToHexStringLower(SHA256.HashData(bytes))
            ? new OperationDocument(bytes, new OperationDocumentId(hash))
            : throw Refusal("The sha256Hash is not that of the query.", ErrorCodes.InvalidRequest);
    }

    private static string? HashOf(IReadOnlyDictionary<string, object?>? extensions) => extensions?.GetValueOrDefault("persistedQuery") switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } given when given.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String =>
            hash.GetString()!.ToLowerInvariant(),
        IReadOnlyDictionary<string, object?> given => (given.GetValueOrDefault("sha256Hash") as string)?.ToLowerInvariant(),
        _ => null,
    };

    private static GraphQLErrorException OnlyStored() => Refusal("Only persisted operations are allowed.", ErrorCodes.OnlyPersistedAllowed);

    private static GraphQLErrorException Refusal(string message, string code) => new(new GraphQLError(message).WithCode(code));
}

/// <summary>What a request runs; <paramref name="NewId"/> where it shall be stored.</summary>
internal sealed record OperationDocument(ReadOnlyMemory<byte> Text, OperationDocumentId? NewId);
