namespace TrunkFlow.Server.Api;

/// <summary>Whoever is signed in may read the schema; a visitor learns only what signing in needs.</summary>
public sealed class IntrospectionForUsers : DefaultHttpRequestInterceptor
{
    public override ValueTask OnCreateAsync(
        HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
    {
        if (context.User.Identity?.IsAuthenticated is true)
        {
            requestBuilder.AllowIntrospection();
        }

        return base.OnCreateAsync(context, requestExecutor, requestBuilder, cancellationToken);
    }
}
