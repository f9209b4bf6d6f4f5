using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>Refuses operations nested too deep.</summary>
internal sealed class DepthCheck(int limit, bool skipsIntrospection) : IOperationCheck
{
    public ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken)
    {
        var depth = context.RootSelections.Where(Counts).Select(selection => Depth(context.Schema, selection, limit)).DefaultIfEmpty().Max();
        return new ValueTask<IReadOnlyList<GraphQLError>>(
            depth <= limit
                ? []
                : [GraphQLError.At($"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {limit}.", context.Operation)]);
    }

    private static int Depth(GraphQLSchema schema, Selection selection, int left)
    {
        var below = 0;
        foreach (var child in left < 0 ? [] : Selections.Below(schema, selection))
        {
            below = Math.Max(below, Depth(schema, child, left - 1));
        }

        return below + 1;
    }

    private bool Counts(Selection selection) => !skipsIntrospection || !selection.Field.Name.StartsWith("__", StringComparison.Ordinal);
}
