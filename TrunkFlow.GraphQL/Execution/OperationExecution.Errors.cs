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

        foreach (var error in ToErrors(fault))
        {
            Record(error, field, container, slot);
        }

        PropagateNull(isNonNull, container, slot);
    }

    internal void AddFieldError(GraphQLError error, FieldPlan field, ResultContainer container, int slot)
    {
        if (!container.IsInDeadTree())
        {
            Record(error, field, container, slot);
        }
    }

    private static void PropagateNull(bool isNonNull, ResultContainer container, int slot)
    {
        ResultContainer? at = container;
        while (isNonNull)
        {
            at.IsDead = true;
            (isNonNull, slot, at) = (at.IsNonNull, at.Slot, at.Parent!);
            if (at is null)
            {
                return;
            }
        }

        at.Set(slot, null);
    }

    private static IReadOnlyList<GraphQLError> ToErrors(Exception fault) =>
        fault is GraphQLErrorException { Errors: { Count: > 0 } known } ? known : [new("Unexpected Execution Error", exception: fault)];

    private void Record(GraphQLError error, FieldPlan field, ResultContainer container, int slot)
    {
        if (error.Path is null)
        {
            error = error.WithPath(container.PathOf(slot));
        }

        if (error.Locations.Count == 0)
        {
            error = error.WithLocations(GraphQLError.LocationsOf([.. field.Nodes.Cast<Node>()]));
        }

        errors.Add(Filter(error));
    }
}
