namespace TrunkFlow.GraphQL;

/// <summary>Thrown by resolvers, scalars and coercion to say exactly which errors the client shall see; every other exception is masked.</summary>
public class GraphQLErrorException : Exception
{
    public GraphQLErrorException()
        : this("Unexpected Execution Error")
    {
    }

    public GraphQLErrorException(string message)
        : this(new GraphQLError(message))
    {
    }

    public GraphQLErrorException(string message, Exception innerException)
        : base(message, innerException)
    {
        Errors = [new GraphQLError(message, exception: innerException)];
    }

    public GraphQLErrorException(params IReadOnlyList<GraphQLError> errors)
        : base(errors.Count == 0 ? "Unexpected Execution Error" : errors[0].Message, errors.Count == 0 ? null : errors[0].Exception)
    {
        Errors = errors;
    }

    public IReadOnlyList<GraphQLError> Errors { get; }
}
