using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Resolvers;
using AuthorizeAttribute = TrunkFlow.GraphQL.Binding.Authorization.AuthorizeAttribute;
using IAuthorizationHandler = TrunkFlow.GraphQL.Binding.Authorization.IAuthorizationHandler;

namespace TrunkFlow.GraphQL.AspNetCore.Authorization;

/// <summary>Asks ASP.NET's policies; a role is enough where no policy is named.</summary>
internal sealed class PolicyAuthorization : IAuthorizationHandler
{
    public ValueTask<AuthorizeResult> AuthorizeAsync(IResolverContext context, AuthorizeAttribute directive, CancellationToken cancellationToken = default) =>
        DecideAsync(context.GetGlobalStateOrDefault<ClaimsPrincipal>(nameof(ClaimsPrincipal)), context, context.Services, directive);

    public async ValueTask<AuthorizeResult> AuthorizeAsync(
        AuthorizationContext context, IReadOnlyList<AuthorizeAttribute> directives, CancellationToken cancellationToken = default)
    {
        var user = context.ContextData.TryGetValue(nameof(ClaimsPrincipal), out var value) ? value as ClaimsPrincipal : null;
        foreach (var directive in directives)
        {
            var decision = await DecideAsync(user, context, context.Services, directive);
            if (decision != AuthorizeResult.Allowed)
            {
                return decision;
            }
        }

        return AuthorizeResult.Allowed;
    }

    private static async ValueTask<AuthorizeResult> DecideAsync(ClaimsPrincipal? user, object resource, IServiceProvider services, AuthorizeAttribute directive)
    {
        if (user is null || !user.Identities.Any(identity => identity.IsAuthenticated))
        {
            return AuthorizeResult.NotAuthenticated;
        }

        if (directive.Roles is { Length: > 0 } roles && !roles.Any(user.IsInRole))
        {
            return AuthorizeResult.NotAllowed;
        }

        return directive.Policy is null && directive.Roles is { Length: > 0 } ? AuthorizeResult.Allowed : await PolicyAsync(user, resource, services, directive.Policy);
    }

    private static async Task<AuthorizeResult> PolicyAsync(ClaimsPrincipal user, object resource, IServiceProvider services, string? name)
    {
        var provider = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = name is null ? await provider.GetDefaultPolicyAsync() : await provider.GetPolicyAsync(name);
        if (policy is null)
        {
            return name is null ? AuthorizeResult.NoDefaultPolicy : AuthorizeResult.PolicyNotFound;
        }

        var decision = await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, resource, policy);
        return decision.Succeeded ? AuthorizeResult.Allowed : AuthorizeResult.NotAllowed;
    }
}
