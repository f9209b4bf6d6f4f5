namespace TrunkFlow.Server.Identity;

/// <summary>What hangs together with UserSignIn: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(UserSignIn))]
public sealed class UserSignInRelations
{
    /// <summary>Key; the user’s own.</summary>
    public Guid GetId([Parent] UserSignIn signIn) => signIn.UserId;

    /// <summary>Who.</summary>
    [Authorize(Policies.Administer)]
    public async Task<User> GetUserAsync([Parent] UserSignIn signIn, UserById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(signIn.UserId, cancellationToken))!;
}
