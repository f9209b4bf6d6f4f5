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
    public async ValueTask<AuthorizeResult> AuthorizeAsync(
        IResolverContext context, AuthorizeAttribute directive, CancellationToken cancellationToken = default)
    {
        var user = context.GetGlobalStateOrDefault<ClaimsPrincipal>(nameof(ClaimsPrincipal));
        if (user is null || !user.Identities.Any(identity => identity.IsAuthenticated))
        {
            return AuthorizeResult.NotAuthenticated;
        }

        if (directive.Roles is { Length: > 0 } roles && !roles.Any(user.IsInRole))
        {
            return AuthorizeResult.NotAllowed;
        }

        return directive.Policy is null && directive.Roles is { Length: > 0 } ? AuthorizeResult.Allowed : await PolicyAsync(context, user, directive.Policy);
    }

    private static async Task<AuthorizeResult> PolicyAsync(IResolverContext context, ClaimsPrincipal user, string? name)
    {
        var provider = context.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = name is null ? await provider.GetDefaultPolicyAsync() : await provider.GetPolicyAsync(name);
        if (policy is null)
        {
            return name is null ? AuthorizeResult.NoDefaultPolicy : AuthorizeResult.PolicyNotFound;
        }

        var decision = await context.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, context, policy);
        return decision.Succeeded ? AuthorizeResult.Allowed : AuthorizeResult.NotAllowed;
    }
}
