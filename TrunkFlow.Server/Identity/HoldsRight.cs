using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Decides whether somebody has a right. A partner has none where it is not known whose rows are reached: the store is chosen by who acts
/// (<see cref="CurrentActor"/>), and a flow that lost it would otherwise reach everybody's.
/// </summary>
public sealed class HoldsRight(CurrentActor actor) : AuthorizationHandler<Right>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Right requirement)
    {
        if ((requirement.AlsoLimited || !context.User.IsLimited()) && HasRole(context.User, requirement) && HasScope(context.User, requirement) && context.User.CustomerId() == actor.Value.CustomerId)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool HasRole(ClaimsPrincipal user, Right right) =>
        Enum.TryParse<UserRole>(user.FindFirstValue(ClaimNames.Role), ignoreCase: true, out var role) && right.Roles.Contains(role)
        && (role == UserRole.Partner) == user.CustomerId() is not null;

    private static bool HasScope(ClaimsPrincipal user, Right right) =>
        !user.HasClaim(claim => claim.Type == ClaimNames.KeyId)
        || user.FindAll(ClaimNames.Scope).Any(claim => Enum.TryParse<KeyScope>(claim.Value, out var scope) && right.Scopes.Contains(scope));
}
