using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.Binding.Diagnostics;

/// <summary>The listeners of one request, from its beginning to its end.</summary>
internal sealed class Listening : IDisposable
{
    private readonly ExecutionDiagnosticEventListener[] listeners;
    private readonly IRequestContext context;
    private readonly IDisposable[] scopes;

    public Listening(ExecutionDiagnosticEventListener[] listeners, IRequestContext context)
    {
        this.listeners = listeners;
        this.context = context;
        scopes = [.. listeners.Select(listener => listener.ExecuteRequest(context))];
    }

    public void Failed(Exception exception)
    {
        foreach (var listener in listeners)
        {
            listener.RequestError(context, exception);
        }
    }

    public void Dispose()
    {
        foreach (var scope in scopes)
        {
            scope.Dispose();
        }
    }
}
