using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

internal static class SignInRecords
{
    /// <summary>The user's row of what happened at the door; a new one before the first sign-in.</summary>
    public static async Task<UserSignIn> SignInRecordAsync(this TrunkFlowDbContext db, User user, CancellationToken cancellationToken)
    {
        var record = await db.UserSignIns.FirstOrDefaultAsync(row => row.UserId == user.Id, cancellationToken);
        if (record is null)
        {
            record = new UserSignIn(user.Id);
            db.UserSignIns.Add(record);
        }

        return record;
    }
}
