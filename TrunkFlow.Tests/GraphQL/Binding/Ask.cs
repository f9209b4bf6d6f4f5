using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Binding;

/// <summary>A small schema made for one test.</summary>
internal sealed class Ask : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    public Ask(Action<IRequestExecutorBuilder> build)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        build(services.AddGraphQLServer());
        provider = services.BuildServiceProvider();
    }

    public IServiceProvider Services => provider;

    public async Task<string> SchemaAsync() =>
        SchemaPrinter.Print((await provider.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync()).Schema);

    public Task<IExecutionResult> RunAsync(string document, object? variables = null)
    {
        var request = OperationRequestBuilder.New().SetDocument(document);
        if (variables is not null)
        {
            request.SetVariableValues(JsonSerializer.SerializeToElement(variables).EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value));
        }

        return provider.ExecuteRequestAsync(request.Build());
    }

    public async Task<string> JsonAsync(string document, object? variables = null)
    {
        await using var result = await RunAsync(document, variables);
        return result.ToJson(withIndentations: false);
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
