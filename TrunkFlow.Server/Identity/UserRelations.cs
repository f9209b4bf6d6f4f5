using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Identity;

/// <summary>What hangs together with User: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(User))]
public sealed class UserRelations
{
    /// <summary>The customer a partner belongs to.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer?> GetCustomerAsync([Parent] User user, CustomerById loader, CancellationToken cancellationToken) =>
        user.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;

    /// <summary>What happened at the door; null before the first sign-in.</summary>
    [Authorize(Policies.Administer, ApplyPolicy.Validation)]
    public Task<UserSignIn?> GetSignInsAsync([Parent] User user, SignInsOfUser loader, CancellationToken cancellationToken) =>
        loader.LoadAsync(user.Id, cancellationToken);
}
