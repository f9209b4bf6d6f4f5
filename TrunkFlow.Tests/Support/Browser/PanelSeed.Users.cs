using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Support.Browser;

/// <content>People of every role and state.</content>
public sealed partial class PanelSeed
{
    private readonly List<User> users = [];

    /// <summary>A second factor, and locked after wrong passwords.</summary>
    public Guid LockedUser => users[0].Id;

    private void AddUsers(TrunkFlowDbContext db, DateTimeOffset now)
    {
        var careful = new User("beatriz.modelo", "x", UserRole.Operator);
        careful.TurnOnSecondFactor([1], ["x"], now.AddDays(-41));
        var locked = new UserSignIn(careful.Id);
        locked.Succeeded(now.AddHours(-5), "198.51.100.77", 1);
        for (var failure = 0; failure < 40; failure++)
        {
            locked.Failed(now);
        }

        var gone = new User("estagio.2025", "x", UserRole.Viewer);
        gone.Disable();
        var partner = new User("financeiro@cooperativa.example", "x", UserRole.Partner, customers[3].Id);
        var came = new UserSignIn(partner.Id);
        came.Succeeded(now.AddDays(-12), "203.0.113.200");
        users.AddRange([careful, gone, partner]);
        db.AddRange([.. users, locked, came]);
    }
}
