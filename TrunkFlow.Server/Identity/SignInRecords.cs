using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

internal static class SignInRecords
{
    /// <summary>The user's row of what happened at the door, made where there is none. Null when the user was removed at this moment.</summary>
    public static async Task<UserSignIn?> SignInRecordAsync(this TrunkFlowDbContext db, User user, CancellationToken cancellationToken)
    {
        var rows = db.UserSignIns.Where(row => row.UserId == user.Id);
        if (await rows.FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        // Two first sign-ins at once make one row.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO user_sign_ins (user_id, failures) SELECT id, 0 FROM users WHERE id = {user.Id} ON CONFLICT DO NOTHING", cancellationToken);
        return await rows.FirstOrDefaultAsync(cancellationToken);
    }
}
