using TrunkFlow.GraphQL.Execution;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Validation;

namespace TrunkFlow.GraphQL;

/// <summary>
/// Answers requests on one schema: parse, validate, execute (§6). Safe for any number of requests at once.
/// </summary>
/// <exception cref="GraphQLErrorException">The schema is not valid (§3.3).</exception>
public sealed class GraphQLEngine
{
    private readonly GraphQLEngineOptions options;
    private readonly DocumentCache cache;
    private readonly DocumentValidator validator;
    private readonly IntrospectionAnswers introspection = new();

    public GraphQLEngine(GraphQLSchema schema, GraphQLEngineOptions? options = null)
    {
        SchemaValidator.RequireValid(schema);
        Schema = schema;
        this.options = options ?? new();
        cache = new(this.options.DocumentCacheSize, this.options.DocumentCacheBytes);
        validator = new(schema, [.. SpecifiedRules.All, .. IncrementalRules.For(schema), .. this.options.ExtraRules], this.options.MaxValidationErrors);
    }

    public GraphQLSchema Schema { get; }

    /// <summary>Runs one request. Errors of the client end in the result; only cancellation is thrown.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            var document = Prepare(request.Document);
            var operation = document.GetOperation(request.OperationName);
            var variables = VariableCoercion.CoerceVariableValues(Schema, operation.Operation.VariableDefinitions, request.Variables, out var errors);
            Refuse(errors);
            var plan = operation.For(variables);
            foreach (var check in options.OperationChecks)
            {
                var context = new OperationCheckContext(Schema, request, document.Document, operation.Operation, variables, plan.Root.AllFields);
                Refuse(await check.CheckAsync(context, cancellationToken).ConfigureAwait(false));
            }

            if (introspection.Find(plan) is { } known)
            {
                return known;
            }

            var result = await Executor.ExecuteAsync(plan, request, variables, options.ErrorFilter, cancellationToken).ConfigureAwait(false);
            introspection.Keep(plan, result);
            return result;
        }
        catch (GraphQLErrorException refused)
        {
            return OperationResult.FromErrors([.. refused.Errors.Select(Filter)]);
        }
    }

    /// <summary>The errors that keep a document from being run: syntax first, else validation. Empty for a valid one, which is then cached.</summary>
    public IReadOnlyList<GraphQLError> Validate(ReadOnlyMemory<byte> document)
    {
        try
        {
            Prepare(document);
            return [];
        }
        catch (GraphQLErrorException refused)
        {
            return refused.Errors;
        }
    }

    private static void Refuse(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new GraphQLErrorException(errors);
        }
    }

    private PreparedDocument Prepare(ReadOnlyMemory<byte> text)
    {
        if (cache.Find(text) is { } known)
        {
            return known;
        }

        var document = Parser.ParseDocument(text.Span, options.Parser);
        Refuse(validator.Validate(document));
        var prepared = new PreparedDocument(Schema, document);
        cache.Add(text, prepared);
        return prepared;
    }

    private GraphQLError Filter(GraphQLError error) => options.ErrorFilter?.Invoke(error) ?? error;
}
