using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.Binding.Diagnostics;

/// <summary>Hears of every request and of everything that goes wrong in it. Derive from it and override what matters.</summary>
public class ExecutionDiagnosticEventListener
{
    /// <summary>A disposable that does nothing.</summary>
    protected static IDisposable EmptyScope { get; } = new Nothing();

    /// <summary>A request begins; the result is disposed when it ends.</summary>
    public virtual IDisposable ExecuteRequest(IRequestContext context) => EmptyScope;

    /// <summary>The request failed as a whole.</summary>
    public virtual void RequestError(IRequestContext context, Exception exception)
    {
    }

    /// <summary>One field failed.</summary>
    public virtual void ResolverError(IMiddlewareContext context, IError error)
    {
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
