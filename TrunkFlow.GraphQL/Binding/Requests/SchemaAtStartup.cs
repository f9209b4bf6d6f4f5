using Microsoft.Extensions.Hosting;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>Builds the schema before the application takes requests.</summary>
internal sealed class SchemaAtStartup(IRequestExecutorResolver resolver, string schemaName) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await resolver.GetRequestExecutorAsync(schemaName, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
