namespace TrunkFlow.GraphQL.Execution;

/// <summary>
/// One run of an operation (§6.2, §6.3). Everything here runs on the <see cref="ResolverLoop"/>, so nothing is locked.
/// </summary>
internal sealed partial class OperationExecution
{
    private readonly Func<GraphQLError, GraphQLError>? errorFilter;
    private readonly ResolverLoop loop;
    private readonly List<GraphQLError> errors = [];
    private ResultObject? root;
    private int nextSerialField;

    public OperationExecution(
        OperationPlan plan, ExecutionRequest request, IReadOnlyDictionary<string, object?> variables,
        Func<GraphQLError, GraphQLError>? errorFilter, CancellationToken cancellationToken)
    {
        Plan = plan;
        Request = request;
        Variables = variables;
        this.errorFilter = errorFilter;
        CancellationToken = cancellationToken;
        loop = new(request.BatchDispatcher, ContinueSerially);
    }

    public OperationPlan Plan { get; }

    public ExecutionRequest Request { get; }

    public IReadOnlyDictionary<string, object?> Variables { get; }

    public CancellationToken CancellationToken { get; }

    private bool IsSerial => Plan.Owner.Operation.Operation == Language.OperationKind.Mutation;

    /// <summary>ExecuteQuery, ExecuteMutation, or ExecuteSubscriptionEvent with the event as the request's root value.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; resolvers that had started have ended.</exception>
    public ValueTask<OperationResult> ExecuteAsync()
    {
        SelectionSetPlan rootPlan;
        try
        {
            rootPlan = Plan.Root;
        }
        catch (GraphQLErrorException refused)
        {
            errors.AddRange(refused.Errors.Select(Filter));
            return new(new ExecutedResult(null, errors));
        }

        root = new(rootPlan, null, 0, isNonNull: true);
        return loop.Run(Start) ? new(Finish()) : FinishLaterAsync();
    }

    private async ValueTask<OperationResult> FinishLaterAsync()
    {
        await loop.Completion.ConfigureAwait(false);
        return Finish();
    }

    private void Start()
    {
        if (!IsSerial)
        {
            ExecuteFields(root!, Request.RootValue);
        }
    }

    /// <summary>Serial execution (§6.3.1.1): the next root field starts when all work below the one before has ended.</summary>
    private bool ContinueSerially()
    {
        if (!IsSerial || root!.IsDead || CancellationToken.IsCancellationRequested || nextSerialField == root.Plan.Fields.Length)
        {
            return true;
        }

        ExecuteField(root.Plan.Fields[nextSerialField], Request.RootValue, root, nextSerialField);
        nextSerialField++;
        return false;
    }

    private ExecutedResult Finish()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (loop.StrayFault is { } fault)
        {
            errors.Add(Filter(new("Unexpected Execution Error", exception: fault)));
        }

        return new(root!.IsDead ? null : root, errors);
    }

    private GraphQLError Filter(GraphQLError error) => errorFilter?.Invoke(error) ?? error;
}
