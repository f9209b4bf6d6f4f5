namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>The context of a field as whatever is wrapped around its resolver sees it.</summary>
public interface IMiddlewareContext : IResolverContext;
