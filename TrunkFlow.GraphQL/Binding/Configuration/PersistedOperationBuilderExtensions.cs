using Microsoft.Extensions.DependencyInjection.Extensions;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Documents the server keeps, so that requests need not carry them.</summary>
public static class PersistedOperationBuilderExtensions
{
    /// <summary>Requests may name a stored document instead of sending its text.</summary>
    public static IRequestExecutorBuilder UsePersistedOperationPipeline(this IRequestExecutorBuilder builder) =>
        builder.ConfigureSchema(schema => schema.FeatureOrNew<PersistedOperationPipeline>().ReadsDocuments = true);

    /// <summary>A document sent once with its hash is stored; from then on the hash is enough (automatic persisted queries).</summary>
    public static IRequestExecutorBuilder UseAutomaticPersistedOperationPipeline(this IRequestExecutorBuilder builder) => builder.ConfigureSchema(schema =>
    {
        var pipeline = schema.FeatureOrNew<PersistedOperationPipeline>();
        pipeline.ReadsDocuments = true;
        pipeline.StoresDocuments = true;
    });

    /// <summary>Documents are files of a folder, <c>NAME.graphql</c> each.</summary>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(this IRequestExecutorBuilder builder, string? cacheDirectory = null)
    {
        builder.Services.RemoveAll<IOperationDocumentStorage>();
        builder.Services.AddSingleton<IOperationDocumentStorage>(new DocumentsInFiles(cacheDirectory ?? Environment.CurrentDirectory));
        return builder;
    }

    /// <summary>Documents are kept in memory, as long as there is room.</summary>
    public static IRequestExecutorBuilder AddInMemoryOperationDocumentStorage(this IRequestExecutorBuilder builder)
    {
        builder.Services.RemoveAll<IOperationDocumentStorage>();
        builder.Services.AddSingleton<IOperationDocumentStorage>(_ => new DocumentsInMemory());
        return builder;
    }
}
