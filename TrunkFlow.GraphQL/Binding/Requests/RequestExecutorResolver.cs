using System.Collections.Concurrent;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Schema;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>Keeps one executor for each schema name.</summary>
internal sealed class RequestExecutorResolver(IServiceProvider services, IEnumerable<SchemaConfigurationAction> actions) : IRequestExecutorResolver
{
    private readonly ConcurrentDictionary<string, Lazy<IRequestExecutor>> executors = new(StringComparer.Ordinal);

    public ValueTask<IRequestExecutor> GetRequestExecutorAsync(string? schemaName = null, CancellationToken cancellationToken = default)
    {
        var name = schemaName ?? RequestExecutorBuilderExtensions.DefaultSchemaName;
        return new ValueTask<IRequestExecutor>(executors.GetOrAdd(name, key => new Lazy<IRequestExecutor>(() => Create(key))).Value);
    }

    private RequestExecutor Create(string name)
    {
        var configuration = new SchemaConfiguration();
        foreach (var action in actions.Where(action => action.SchemaName == name))
        {
            action.Apply(configuration, services);
        }

        return new RequestExecutor(SchemaAssembly.Build(configuration, services), configuration, services);
    }
}
