namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>Makes the value of one field.</summary>
public delegate ValueTask<object?> FieldDelegate(IResolverContext context);

/// <summary>Wraps a field's resolver.</summary>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

/// <summary>Opens the stream of events of a subscription field.</summary>
public delegate ValueTask<IAsyncEnumerable<object?>> SubscribeDelegate(IResolverContext context);
