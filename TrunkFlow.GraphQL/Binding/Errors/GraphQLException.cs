namespace TrunkFlow.GraphQL.Binding.Errors;

/// <summary>Thrown to answer with errors the client may read. Every other exception reaches the client as "Unexpected Execution Error".</summary>
public class GraphQLException : GraphQLErrorException
{
    public GraphQLException()
    {
    }

    public GraphQLException(string message)
        : base(message)
    {
    }

    public GraphQLException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public GraphQLException(IError error)
        : base([EngineError.Unwrap(error)])
    {
    }

    public GraphQLException(params IError[] errors)
        : base(errors.Select(EngineError.Unwrap).ToArray())
    {
    }

    public GraphQLException(IEnumerable<IError> errors)
        : base(errors.Select(EngineError.Unwrap).ToArray())
    {
    }
}
