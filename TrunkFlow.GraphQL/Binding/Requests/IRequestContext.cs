namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>One request under way.</summary>
public interface IRequestContext
{
    IOperationRequest Request { get; }

    IServiceProvider Services { get; }

    IDictionary<string, object?> ContextData { get; }

    CancellationToken RequestAborted { get; }
}

internal sealed record RequestContext(
    IOperationRequest Request, IServiceProvider Services, IDictionary<string, object?> ContextData, CancellationToken RequestAborted) : IRequestContext;
