using System.Globalization;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Schema;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>
/// Refuses operations that would cost too much, before anything runs: 10 for a field that does work, 0 for one that only reads its parent,
/// multiplied by the page sizes above it (IBM's cost specification, with Hot Chocolate's weights).
/// </summary>
internal sealed class CostCheck(CostOptions options, PagingOptions paging) : IOperationCheck
{
    private const double ResolverCost = 10;
    private const double FilterCost = 10;

    public ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken)
    {
        var total = new Cost(0, 1);
        var selections = new Selections(context.Schema);
        foreach (var selection in context.RootSelections)
        {
            total += Of(context, selections, selection, 1);
        }

        return new ValueTask<IReadOnlyList<GraphQLError>>(Refusals(selections.IsTooMuch ? Cost.Unknown : total));
    }

    private Cost Of(OperationCheckContext context, Selections selections, Selection selection, int pageSize)
    {
        if (selection.Field.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return default;
        }

        var definition = selection.Field.GetContextData<ObjectFieldDefinition>(FieldFactory.DefinitionKey);
        var own = new Cost(definition is { IsPure: false, Member: not null } ? ResolverCost : 0, selection.HasSelections ? 1 : 0);
        if (selection.Nodes[0].Arguments.Any(argument => argument.Name.Value is "where" or "order"))
        {
            own += new Cost(FilterCost, 0);
        }

        var sizeBelow = selection.Field.FindArgument("first") is not null ? PageSize(context, selection) : 1;
        var isPageList = selection.Field.Name is "nodes" or "edges" && selection.DeclaringType.FindField("pageInfo") is not null;
        var below = default(Cost);
        foreach (var child in selections.Below(selection))
        {
            below += Of(context, selections, child, sizeBelow);
        }

        return own + below * (isPageList ? pageSize : 1);
    }

    private int PageSize(OperationCheckContext context, Selection selection)
    {
        foreach (var argument in selection.Nodes[0].Arguments)
        {
            if (argument.Name.Value is "first" or "last" && Number(context, argument.Value) is { } size)
            {
                return size;
            }
        }

        return paging.DefaultPageSize ?? 10;
    }

    private static int? Number(OperationCheckContext context, ValueNode value) => value switch
    {
        IntValueNode literal when int.TryParse(literal.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var size) => size,
        VariableNode variable => context.Variables.GetValueOrDefault(variable.Name.Value) as int?,
        _ => null,
    };

    private List<GraphQLError> Refusals(Cost cost)
    {
        var errors = new List<GraphQLError>();
        if (cost.Field > options.MaxFieldCost)
        {
            errors.Add(Refusal("field", cost.Field, options.MaxFieldCost));
        }

        if (cost.Type > options.MaxTypeCost)
        {
            errors.Add(Refusal("type", cost.Type, options.MaxTypeCost));
        }

        return errors;
    }

    private static GraphQLError Refusal(string kind, double cost, double limit) =>
        new GraphQLError($"The maximum allowed {kind} cost was exceeded.")
            .WithCode(ErrorCodes.CostExceeded)
            .WithExtension($"{kind}Cost", cost)
            .WithExtension($"max{char.ToUpperInvariant(kind[0])}{kind[1..]}Cost", limit);

    private readonly record struct Cost(double Field, double Type)
    {
        /// <summary>More than anybody may ask for.</summary>
        public static Cost Unknown { get; } = new(double.MaxValue, double.MaxValue);

        public static Cost operator +(Cost left, Cost right) => new(left.Field + right.Field, left.Type + right.Type);

        public static Cost operator *(Cost cost, int times) => new(cost.Field * times, cost.Type * times);
    }
}
