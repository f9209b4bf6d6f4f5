using TrunkFlow.GraphQL.Execution.Incremental;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Execution;

// Handling execution errors (§6.4.4).
internal sealed partial class OperationExecution
{
    /// <summary>
    /// Makes the position null, or the nearest one above that may be, and records why. An error in what is null already says nothing new
    /// and is dropped.
    /// </summary>
    private void HandleFieldError(Exception fault, FieldPlan field, bool isNonNull, ResultContainer container, int slot)
    {
        if (container.IsInDeadTree() || CancellationToken.IsCancellationRequested)
        {
            return;
        }

        var recorded = ErrorsAt(container);
        var before = recorded.Count;
        foreach (var error in ToErrors(fault))
        {
            Record(error, field, container, slot, recorded);
        }

        PropagateNull(isNonNull, container, slot);
        if (deliveries is not null && Deliveries.RootOf(container) is { IsDead: true } part)
        {
            part.Fail(recorded.GetRange(before, recorded.Count - before));
        }
    }

    internal void AddFieldError(GraphQLError error, FieldPlan field, ResultContainer container, int slot)
    {
        if (!container.IsInDeadTree())
        {
            Record(error, field, container, slot, ErrorsAt(container));
        }
    }

    private static void PropagateNull(bool isNonNull, ResultContainer container, int slot)
    {
        ResultContainer? at = container;
        while (isNonNull)
        {
            at.IsDead = true;
            (isNonNull, slot, at) = (at.IsNonNull, at.Slot, at is DeliveryRoot ? null : at.Parent!);
            if (at is null)
            {
                return;
            }
        }

        at.Set(slot, null);
    }

    private static IReadOnlyList<GraphQLError> ToErrors(Exception fault) =>
        fault is GraphQLErrorException { Errors: { Count: > 0 } known } ? known : [new("Unexpected Execution Error", exception: fault)];

    private void Record(GraphQLError error, FieldPlan field, ResultContainer container, int slot, List<GraphQLError> recorded)
    {
        if (error.Path is null)
        {
            error = error.WithPath(container.PathOf(slot)!);
        }

        if (error.Locations.Count == 0)
        {
            error = error.WithLocations(GraphQLError.LocationsOf([.. field.Nodes.Cast<Node>()]));
        }

        recorded.Add(Filter(error));
    }
}
