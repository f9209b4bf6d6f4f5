using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Removes a user. What they did stays in the audit log under their name.</summary>
/// <param name="Id">The user.</param>
public sealed record DeleteUserInput(Guid Id);

public sealed class DeleteUser(TrunkFlowDbContext db)
{
    public async Task<User> RunAsync(DeleteUserInput input, CancellationToken cancellationToken)
    {
        var user = await db.FindOrRefuseAsync<User>(input.Id, cancellationToken);
        await db.RequireAnotherAdminAsync(user, cancellationToken);
        db.Users.Remove(user);
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
