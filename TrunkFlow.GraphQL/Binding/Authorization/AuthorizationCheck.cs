using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Limits;
using TrunkFlow.GraphQL.Binding.Schema;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>
/// Decides what <see cref="ApplyPolicy.Validation"/> asks for before anything runs: an operation that names a field its user may not have is refused as a
/// whole, whatever the data. Whoever has no right to a field cannot learn from an empty answer that there are no rows.
/// </summary>
internal sealed class AuthorizationCheck : IOperationCheck
{
    private readonly ConditionalWeakTable<IReadOnlyList<Selection>, Demand[]> known = [];

    public async ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken)
    {
        // The selections belong to the cached plan of the operation, so its demands are gathered once.
        if (!known.TryGetValue(context.RootSelections, out var demands))
        {
            demands = Gather(context);
            known.AddOrUpdate(context.RootSelections, demands);
        }

        if (demands.Length == 0)
        {
            return [];
        }

        var services = context.Request.Services ?? throw new InvalidOperationException("An operation needs authorisation, but its request brings no services.");
        var handler = services.GetService<IAuthorizationHandler>()
            ?? throw new InvalidOperationException("A field needs authorisation, but AddAuthorization was not called.");
        var asked = new AuthorizationContext(context.Schema, services, context.Request.ContextData, context.Document);
        foreach (var demand in demands)
        {
            var decision = await handler.AuthorizeAsync(asked, [demand.Attribute], cancellationToken);
            if (decision != AuthorizeResult.Allowed)
            {
                return [Refusals.GraphQLErrorOf(decision, demand.Attribute)];
            }
        }

        return [];
    }

    private static Demand[] Gather(OperationCheckContext context)
    {
        var demands = new Dictionary<string, Demand>(StringComparer.Ordinal);
        var selections = new Selections(context.Schema);
        var left = new Stack<Selection>(context.RootSelections);
        while (left.TryPop(out var selection))
        {
            foreach (var demand in selection.Field.GetContextData<Demand[]>(FieldFactory.ValidationKey) ?? [])
            {
                demands.TryAdd(demand.Key, demand);
            }

            foreach (var type in Possible(context.Schema, selection.Field.Type.NamedType))
            {
                foreach (var demand in type.GetContextData<Demand[]>(FieldFactory.ValidationKey) ?? [])
                {
                    demands.TryAdd(demand.Key, demand);
                }
            }

            foreach (var below in selections.Below(selection))
            {
                left.Push(below);
            }
        }

        return selections.IsTooMuch ? throw TooMuch(context) : [.. demands.Values];
    }

    private static IEnumerable<GraphQLObjectType> Possible(GraphQLSchema schema, GraphQLType type) => type switch
    {
        GraphQLObjectType single => [single],
        GraphQLCompositeType composite => schema.GetPossibleTypes(composite),
        _ => [],
    };

    private static GraphQLErrorException TooMuch(OperationCheckContext context) =>
        new(GraphQLError.At("The GraphQL document selects more fields than the rights to them can be looked at for.", context.Operation));
}
