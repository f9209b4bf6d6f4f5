namespace TrunkFlow.GraphQL.Types;

/// <summary>
/// Finds a field's value. What it throws becomes a field error: <see cref="GraphQLErrorException"/> as it stands, anything else masked.
/// A value already there should be returned as a completed <see cref="ValueTask{TResult}"/>; it then costs no task.
/// </summary>
public delegate ValueTask<object?> FieldResolver(ResolveContext context);

/// <summary>Opens the source event stream of a subscription's root field. The stream is enumerated once and disposed when the client leaves.</summary>
public delegate ValueTask<IAsyncEnumerable<object?>> EventStreamResolver(ResolveContext context);
