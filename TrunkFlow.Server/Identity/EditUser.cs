using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>A user's fields as they shall be.</summary>
/// <param name="Id">The user to change.</param>
/// <param name="Version">The version that was read; the edit is refused when somebody saved a newer one since.</param>
/// <param name="Role">What they may do. Another role ends their sessions.</param>
/// <param name="CustomerId">The customer a partner belongs to; only partners have one.</param>
/// <param name="Locale">Language of the panel: pt-BR or en.</param>
/// <param name="Disabled">A disabled user cannot sign in, and is signed out everywhere at once.</param>
public sealed record EditUserInput(Guid Id, int Version, UserRole Role, Guid? CustomerId, [property: DefaultValue("pt-BR")] string Locale = "pt-BR", [property: DefaultValue(false)] bool Disabled = false);

public sealed class EditUser(TrunkFlowDbContext db)
{
    public async Task<User> RunAsync(EditUserInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Customer>("customerId", input.CustomerId, cancellationToken);
        var user = await db.FindOrRefuseAsync<User>(input.Id, input.Version, cancellationToken);
        if (input.Role != UserRole.Admin || input.Disabled)
        {
            await db.RequireAnotherAdminAsync(user, cancellationToken);
        }

        user.Edit(input.Role, input.CustomerId, input.Locale);
        if (input.Disabled && !user.Disabled)
        {
            user.Disable();
        }
        else if (!input.Disabled)
        {
            user.Enable();
        }

        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
