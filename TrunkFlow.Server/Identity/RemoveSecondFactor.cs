using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Takes the second factor from a user who lost it; with their password they come in again. Their sessions end.</summary>
/// <param name="Id">The user.</param>
public sealed record RemoveSecondFactorInput(Guid Id);

public sealed class RemoveSecondFactor(TrunkFlowDbContext db)
{
    public async Task<User> RunAsync(RemoveSecondFactorInput input, CancellationToken cancellationToken) =>
        await RemoveAsync(await db.FindOrRefuseAsync<User>(input.Id, cancellationToken), cancellationToken);

    /// <summary>For the command line, where nobody knows ids. Null when there is no such user.</summary>
    public async Task<User?> OfAsync(string username, CancellationToken cancellationToken) =>
        await db.UserNamedAsync(username, cancellationToken) is { } user ? await RemoveAsync(user, cancellationToken) : null;

    private async Task<User> RemoveAsync(User user, CancellationToken cancellationToken)
    {
        user.TurnOffSecondFactor();
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
