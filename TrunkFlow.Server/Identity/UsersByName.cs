using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

internal static class UsersByName
{
    /// <summary>The user of the name, in any case, for doors where nobody knows ids. Null when there is none.</summary>
    public static Task<User?> UserNamedAsync(this TrunkFlowDbContext db, string username, CancellationToken cancellationToken)
    {
        var name = username.Trim().ToLowerInvariant();
        return db.Users.FirstOrDefaultAsync(user => user.Username == name, cancellationToken);
    }
}
