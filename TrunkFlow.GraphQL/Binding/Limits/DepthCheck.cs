using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>Refuses operations nested too deep.</summary>
internal sealed class DepthCheck(int limit, bool skipsIntrospection) : IOperationCheck
{
    public ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken)
    {
        var selections = new Selections(context.Schema);
        var depth = context.RootSelections.Where(Counts).Select(selection => Depth(selections, selection, limit)).DefaultIfEmpty().Max();
        return new ValueTask<IReadOnlyList<GraphQLError>>(
            selections.IsTooMuch ? [GraphQLError.At("The GraphQL document selects more fields than its depth can be worked out for.", context.Operation)]
                : depth <= limit ? []
                : [GraphQLError.At($"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {limit}.", context.Operation)]);
    }

    private static int Depth(Selections selections, Selection selection, int left)
    {
        var below = 0;
        foreach (var child in left < 0 ? [] : selections.Below(selection))
        {
            below = Math.Max(below, Depth(selections, child, left - 1));
        }

        return below + 1;
    }

    private bool Counts(Selection selection) => !skipsIntrospection || !selection.Field.Name.StartsWith("__", StringComparison.Ordinal);
}
