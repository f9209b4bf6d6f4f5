using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Identity;

/// <summary>What a partner may ask for where the answer does not come from its own part of the store, such as calls in progress.</summary>
public static class PartnerReach
{
    /// <summary>Whose rows are asked for: a partner's own, whether it says so or not; null for everybody's.</summary>
    /// <exception cref="NotFoundException">A partner asks for another customer, which does not exist for it.</exception>
    public static Guid? CustomerAsked(this Actor actor, Guid? asked) =>
        actor.CustomerId is { } own && asked is { } other && other != own
            ? throw NotFoundException.Of<Customer>(other, "customerId")
            : actor.CustomerId ?? asked;

    /// <summary>Refuses arguments that name what does not exist for a partner: carriers, gateways, routes.</summary>
    /// <exception cref="GraphQLException">A partner gave one.</exception>
    public static void RequireNotPartner(this Actor actor, params object?[] arguments)
    {
        if (actor.CustomerId is not null && Array.Exists(arguments, argument => argument is not null))
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The current user is not authorized to access this resource.").SetCode("AUTH_NOT_AUTHORIZED").Build());
        }
    }
}
