using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>What a decision about a user may be.</summary>
public enum AuthorizeResult
{
    Allowed = 0,
    NotAllowed = 1,
    NotAuthenticated = 2,
    NoDefaultPolicy = 3,
    PolicyNotFound = 4,
}

/// <summary>Decides whether the user of a request meets a policy and has a role.</summary>
public interface IAuthorizationHandler
{
    ValueTask<AuthorizeResult> AuthorizeAsync(IResolverContext context, AuthorizeAttribute directive, CancellationToken cancellationToken = default);

    /// <summary>The same before any field runs; all of the directives must be met.</summary>
    ValueTask<AuthorizeResult> AuthorizeAsync(
        AuthorizationContext context, IReadOnlyList<AuthorizeAttribute> directives, CancellationToken cancellationToken = default);
}

/// <summary>The demands on one field: its own and those of its type.</summary>
internal sealed class FieldAuthorization
{
    private readonly Demand[] before;
    private readonly Demand[] after;

    private FieldAuthorization(IEnumerable<AuthorizeAttribute> demands)
    {
        var all = demands.Select(demand => new Demand(demand)).ToLookup(demand => demand.Attribute.Apply == ApplyPolicy.AfterResolver);
        before = [.. all[false]];
        after = [.. all[true]];
    }

    public static FieldAuthorization? Of(ObjectTypeDefinition owner, ObjectFieldDefinition field)
    {
        if (field.AllowsAnonymous)
        {
            return null;
        }

        // What validation decides is not asked again: a field that only reads its parent stays one.
        var demands = owner.Authorization.Concat(field.Authorization)
            .Where(demand => demand.Apply != ApplyPolicy.Validation)
            .DistinctBy(demand => (demand.Policy, string.Join(',', demand.Roles ?? []), demand.Apply))
            .ToArray();
        return demands.Length == 0 ? null : new FieldAuthorization(demands);
    }

    public FieldDelegate Around(FieldDelegate next) => context =>
    {
        // Decided already, as it is for all rows but the first: nothing to wait for.
        var required = RequireAsync(context, before);
        return required.IsCompletedSuccessfully && after.Length == 0 ? next(context) : AwaitAsync(context, required, next);
    };

    /// <summary>All demands at once, for the opening of a subscription.</summary>
    public async ValueTask RequireAsync(IResolverContext context)
    {
        await RequireAsync(context, before);
        await RequireAsync(context, after);
    }

    private async ValueTask<object?> AwaitAsync(IResolverContext context, ValueTask required, FieldDelegate next)
    {
        await required;
        var result = await next(context);
        await RequireAsync(context, after);
        return result;
    }

    private static async ValueTask RequireAsync(IResolverContext context, Demand[] demands)
    {
        foreach (var demand in demands)
        {
            var decision = await Decisions.Of(context).DecideAsync(context, demand);
            if (decision != AuthorizeResult.Allowed)
            {
                throw new GraphQLException(Refusals.ErrorOf(decision, demand.Attribute));
            }
        }
    }
}
