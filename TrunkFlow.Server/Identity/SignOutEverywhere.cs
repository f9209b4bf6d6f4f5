using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Ends all sessions of a user, on every server at once.</summary>
/// <param name="Id">The user.</param>
public sealed record SignOutEverywhereInput(Guid Id);

public sealed class SignOutEverywhere(TrunkFlowDbContext db)
{
    public async Task<User> RunAsync(SignOutEverywhereInput input, CancellationToken cancellationToken)
    {
        var user = await db.FindOrRefuseAsync<User>(input.Id, cancellationToken);
        user.SignOutEverywhere();
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
