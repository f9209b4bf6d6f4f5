using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.Tests.GraphQL.AspNetCore.Incremental;

/// <summary>Answers documents with <c>@defer</c> in the parts graphql-js 17.1.0 would make of them, and everything else as the engine does.</summary>
internal sealed class ResolverWithParts : IRequestExecutorResolver
{
    private static readonly string[] Parts =
    [
        """
        {"data":{"person":{"name":"Eva"},"list":["a"]},"pending":[{"id":"0","path":["person"],"label":"later"},{"id":"1","path":["list"]}],"hasNext":true}
        """,
        """{"incremental":[{"id":"1","items":["b","c"]}],"completed":[{"id":"1"}],"hasNext":true}""",
        """
        {"pending":[{"id":"2","path":["person","home"]}],"incremental":[{"id":"0","data":{"age":7,"home":{"city":"Recife"}}},{"id":"0","subPath":["home"],"data":{"street":"Sol"},"errors":[{"message":"no number","path":["person","home","number"]}]}],"completed":[{"id":"0"}],"hasNext":true}
        """,
        """{"completed":[{"id":"2","errors":[{"message":"no zip"}]}],"hasNext":false}""",
    ];

    private readonly RequestExecutorResolver inner;

    public ResolverWithParts(IServiceProvider services, IEnumerable<TrunkFlow.GraphQL.Binding.Configuration.SchemaConfigurationAction> actions) =>
        inner = new RequestExecutorResolver(services, actions);

    public async ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default) =>
        new ExecutorWithParts(await inner.GetRequestExecutorAsync(schemaName, cancellationToken));

    private sealed class ExecutorWithParts(IRequestExecutor executor) : IRequestExecutor
    {
        public GraphQLSchema Schema => executor.Schema;

        public IServiceProvider Services => executor.Services;

        public Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default) =>
            request.Document?.Contains("@defer", StringComparison.Ordinal) == true
                ? Task.FromResult<IExecutionResult>(new StreamedResult(new PartStream(breaks: request.Document.Contains("broken", StringComparison.Ordinal)), null))
                : executor.ExecuteAsync(request, cancellationToken);
    }

    private sealed class PartStream(bool breaks) : ResponseStream
    {
        public override ResponseStreamKind Kind => ResponseStreamKind.Incremental;

        public override async IAsyncEnumerable<OperationResult> ReadResultsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var part in Parts)
            {
                await Task.Yield();
                yield return new Part(part);
                if (breaks)
                {
                    throw new InvalidOperationException("secret reason");
                }
            }
        }
    }

    private sealed class Part(string json) : OperationResult
    {
        public override IReadOnlyList<GraphQLError> Errors => [];

        public override bool HasData => true;

        public override void WriteTo(Utf8JsonWriter writer) => JsonNode.Parse(json)!.WriteTo(writer);

        public override IReadOnlyDictionary<string, object?>? DataAsDictionary() => null;
    }
}
