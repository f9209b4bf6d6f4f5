using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.Tests.GraphQL.Sample;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Binding;

public sealed class SchemaTests
{
    [Fact]
    public async Task Classes_and_attributes_become_the_schema_Hot_Chocolate_would_make_of_them()
    {
        var services = new ServiceCollection();
        LibraryServer.AddLibrary(services, "Host=nowhere");
        await using var provider = services.BuildServiceProvider();
        var executor = await provider.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        SchemaPrinter.Print(executor.Schema).MatchSnapshot("library.graphql");
    }
}
