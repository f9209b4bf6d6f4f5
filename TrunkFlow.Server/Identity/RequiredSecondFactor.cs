using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Identity;

/// <summary>The installation's choice that administrators show a second factor (docs/decisions/0011).</summary>
public static class RequiredSecondFactor
{
    public static Task<bool> RequiresSecondFactorAsync(this TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.Settings.AnyAsync(setting => setting.Key == Setting.RequireSecondFactor && setting.Value == Setting.Yes, cancellationToken);

    /// <summary>Who may do nothing but set theirs up, because it is required.</summary>
    public static IQueryable<User> OwingSecondFactor(this TrunkFlowDbContext db) =>
        db.AdminsWithoutSecondFactor().Where(_ => db.Settings.Any(setting => setting.Key == Setting.RequireSecondFactor && setting.Value == Setting.Yes));

    public static IQueryable<User> AdminsWithoutSecondFactor(this TrunkFlowDbContext db) =>
        db.Users.Where(user => user.Role == UserRole.Admin && !user.Disabled && user.SecondFactorSince == null);

    /// <summary>
    /// What goes with requiring it: who requires it has one, so that somebody can still administer; the sessions of those without one end with
    /// this save, which every server hears of.
    /// </summary>
    /// <exception cref="SecondFactorFirstException">Who asks for it has none.</exception>
    public static async Task DemandSecondFactorAsync(this TrunkFlowDbContext db, Guid? asker, CancellationToken cancellationToken)
    {
        if (!await db.Users.AnyAsync(user => user.Id == asker && user.SecondFactorSince != null, cancellationToken))
        {
            throw new SecondFactorFirstException();
        }

        foreach (var user in await db.AdminsWithoutSecondFactor().ToListAsync(cancellationToken))
        {
            user.SignOutEverywhere();
        }
    }
}
