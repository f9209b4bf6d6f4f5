using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>Builds the schema from what was registered.</summary>
internal static class SchemaAssembly
{
    public static GraphQLSchema Build(SchemaConfiguration configuration, IServiceProvider services)
    {
        var registry = new TypeRegistry(new DescriptorContext(configuration, services));
        var registered = configuration.Types.Select(type => registry.Named(type, isInput: typeof(Types.IInputObjectTypeSource).IsAssignableFrom(type))).ToList();
        var query = Root(registry, configuration, OperationTypeNames.Query);
        var mutation = Root(registry, configuration, OperationTypeNames.Mutation);
        var subscription = Root(registry, configuration, OperationTypeNames.Subscription);
        return new GraphQLSchema(query, mutation, subscription, registered, DeliveryDirectives.Of(configuration.Options));
    }

    private static GraphQLObjectType? Root(TypeRegistry registry, SchemaConfiguration configuration, string name) =>
        configuration.Roots.TryGetValue(name, out var root) ? (GraphQLObjectType)registry.Root(name, root) : null;
}
