using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

internal static class RemainingAdmins
{
    /// <summary>Refuses to take away the last administrator who can sign in.</summary>
    public static async Task RequireAnotherAdminAsync(this TrunkFlowDbContext db, User user, CancellationToken cancellationToken)
    {
        if (user is { Role: UserRole.Admin, Disabled: false }
            && !await db.Users.AnyAsync(other => other.Id != user.Id && other.Role == UserRole.Admin && !other.Disabled, cancellationToken))
        {
            throw new LastAdminException();
        }
    }
}
