using TrunkFlow.GraphQL.Execution.Incremental;
using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>
/// One run of an operation (§6.2, §6.3). Everything here runs on the <see cref="ResolverLoop"/>, so nothing is locked.
/// </summary>
internal sealed partial class OperationExecution
{
    private readonly Func<GraphQLError, GraphQLError>? errorFilter;
    private readonly List<GraphQLError> errors = [];
    private readonly Deliveries? deliveries;
    private ResolverLoop loop;
    private ResultObject? root;
    private DeferredFragment[]? rootFragments;
    private int nextSerialField;

    public OperationExecution(
        OperationPlan plan, ExecutionRequest request, IReadOnlyDictionary<string, object?> variables,
        Func<GraphQLError, GraphQLError>? errorFilter, CancellationToken cancellationToken)
    {
        Plan = plan;
        Request = request;
        Variables = variables;
        this.errorFilter = errorFilter;
        deliveries = plan.Owner.MayDeliverLater ? new(errors, cancellationToken) : null;
        CancellationToken = deliveries?.CancellationToken ?? cancellationToken;
        loop = new(request.BatchDispatcher, ContinueSerially);
    }

    public OperationPlan Plan { get; }

    public ExecutionRequest Request { get; }

    public IReadOnlyDictionary<string, object?> Variables { get; }

    public CancellationToken CancellationToken { get; }

    private bool IsSerial => Plan.Owner.Operation.Operation == OperationKind.Mutation;

    private bool IsSubscription => Plan.Owner.Operation.Operation == OperationKind.Subscription;

    /// <summary>ExecuteQuery, ExecuteMutation, or ExecuteSubscriptionEvent with the event as the request's root value.</summary>
    /// <returns>One result, or the stream of results of an operation that delivers something later.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; resolvers that had started have ended.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync()
    {
        SelectionSetPlan rootPlan;
        try
        {
            rootPlan = Plan.Root;
            RequireDeferrable(rootPlan);
        }
        catch (GraphQLErrorException refused)
        {
            errors.AddRange(refused.Errors.Select(Filter));
            return new(new ExecutedResult(null, errors));
        }

        root = new(rootPlan, null, 0, isNonNull: true);
        return deliveries is not null ? ExecuteInPartsAsync() : loop.Run(Start) ? new(Finish()) : FinishAsync();
    }

    private async ValueTask<ExecutionResult> FinishAsync()
    {
        await loop.Completion.ConfigureAwait(false);
        return Finish();
    }

    private async ValueTask<ExecutionResult> ExecuteInPartsAsync()
    {
        IncrementalStream? parts = null;
        try
        {
            if (!loop.Run(Start))
            {
                await loop.Completion.ConfigureAwait(false);
            }

            var whole = Finish();
            parts = BeginLater();
            return parts is null ? whole : parts;
        }
        finally
        {
            if (parts is null)
            {
                await EndLaterAsync().ConfigureAwait(false);
            }
        }
    }

    private void Start()
    {
        if (!IsSerial)
        {
            ExecuteFields(root!, Request.RootValue);
        }
        else if (root!.Plan.Deferral is { } deferral)
        {
            rootFragments = deliveries!.Open(deferral, root);
        }
    }

    /// <summary>Serial execution (§6.3.1.1): the next root field starts when all work below the one before has ended.</summary>
    private bool ContinueSerially()
    {
        if (!IsSerial || root!.IsDead || CancellationToken.IsCancellationRequested)
        {
            return true;
        }

        if (nextSerialField == root.Plan.Fields.Length)
        {
            if (rootFragments is not null)
            {
                deliveries!.Defer(root.Plan.Deferral!, rootFragments, root, Request.RootValue);
                rootFragments = null;
            }

            return true;
        }

        ExecuteField(root.Plan.Fields[nextSerialField], Request.RootValue, root, nextSerialField);
        nextSerialField++;
        return false;
    }

    /// <summary>Every event is a response of its own, so nothing of a subscription is deferred (draft, "Defer And Stream Directives Are Used On Valid Operations").</summary>
    private void RequireDeferrable(SelectionSetPlan plan)
    {
        if (plan.Deferral is not null && IsSubscription)
        {
            throw new GraphQLErrorException("The @defer directive is not supported on subscription operations. Disable it with `if: false`.");
        }
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
