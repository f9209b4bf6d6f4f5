using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Diagnostics;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Limits;
using TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;
using TrunkFlow.GraphQL.DataLoading;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Requests;

/// <summary>Runs requests on the engine: gives each its services, loaders and time limit.</summary>
internal sealed class RequestExecutor : IRequestExecutor
{
    private readonly SchemaConfiguration configuration;
    private readonly GraphQLEngine engine;
    private readonly Dictionary<Type, Type> loaders;
    private readonly ExecutionDiagnosticEventListener[] listeners;
    private readonly OperationDocuments documents;
    private readonly ErrorPipeline errors;

    public RequestExecutor(GraphQLSchema schema, SchemaConfiguration configuration, IServiceProvider services)
    {
        Services = services;
        this.configuration = configuration;
        loaders = configuration.FeatureOrNew<DataLoaderRegistrations>().Implementations;
        listeners = [.. services.GetServices<ExecutionDiagnosticEventListener>()];
        documents = new OperationDocuments(configuration, services);
        errors = new ErrorPipeline(configuration, services);
        engine = new GraphQLEngine(schema, new GraphQLEngineOptions
        {
            Parser = ParserOptions.Default with
            {
                MaxTokens = Math.Min(configuration.ParserOptions.MaxAllowedTokens, configuration.ParserOptions.MaxAllowedNodes),
                MaxFields = configuration.ParserOptions.MaxAllowedFields,
            },
            MaxValidationErrors = configuration.MaxValidationErrors,
            OperationChecks = OperationLimits.Of(configuration),
            ErrorFilter = errors.Filter,
        });
    }

    public GraphQLSchema Schema => engine.Schema;

    public IServiceProvider Services { get; }

    public async Task<IExecutionResult> ExecuteAsync(IOperationRequest request, CancellationToken cancellationToken = default)
    {
        var owned = new OwnedByRequest(request.Services is null ? Services.CreateAsyncScope() : null, new RequestTime(configuration.RequestOptions, cancellationToken));
        var services = request.Services ?? owned.Services!;
        var state = new Dictionary<string, object?>(request.ContextData);
        using var listening = new Listening(listeners, new RequestContext(request, services, state, cancellationToken));
        try
        {
            var result = await RunAsync(request, services, state, owned.Time);
            if (result is ResponseStream stream)
            {
                if (stream.Kind == ResponseStreamKind.Subscription)
                {
                    owned.Time.Unlimit();
                }

                var kept = owned;
                owned = null;
                return new StreamedResult(stream, kept, errors.Filter);
            }

            return new FinishedResult((OperationResult)result);
        }
        catch (Exception exception)
        {
            listening.Failed(exception);
            throw;
        }
        finally
        {
            if (owned is not null)
            {
                await owned.DisposeAsync();
            }
        }
    }

    private async Task<ExecutionResult> RunAsync(
        IOperationRequest request, IServiceProvider services, Dictionary<string, object?> state, RequestTime time)
    {
        try
        {
            var document = await documents.FindAsync(request, time.Token);
            var result = await engine.ExecuteAsync(
                new ExecutionRequest
                {
                    Document = document.Text,
                    OperationName = request.OperationName,
                    Variables = request.VariableValues,
                    Extensions = request.Extensions,
                    Services = services,
                    BatchDispatcher = new DataLoaderScope(services, loaders, time.Token),
                    ContextData = state,
                    OpenEventScope = OpenEventScopeAsync,
                    CancellationError = () => time.IsUp ? TimeoutError() : null,
                },
                time.Token);
            if (result is not OperationResult { HasData: false })
            {
                await documents.KeepAsync(document, time.Token);
            }

            return result;
        }
        catch (GraphQLErrorException refused)
        {
            return OperationResult.FromErrors([.. refused.Errors.Select(errors.Filter)]);
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            return OperationResult.FromErrors(TimeoutError());
        }
    }

    private GraphQLError TimeoutError() => EngineError.Unwrap(ErrorBuilder.New()
        .SetMessage($"The request exceeded the configured timeout of `{configuration.RequestOptions.ExecutionTimeout}`.")
        .SetCode(ErrorCodes.Timeout)
        .Build());

    private ValueTask<IExecutionScope> OpenEventScopeAsync(ExecutionRequest request, CancellationToken cancellationToken)
    {
        var scope = Services.CreateAsyncScope();
        return new ValueTask<IExecutionScope>(new RequestScope(scope, new DataLoaderScope(scope.ServiceProvider, loaders, cancellationToken)));
    }
}
