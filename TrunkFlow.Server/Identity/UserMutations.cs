using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class UserMutations
{
    /// <summary>Signs in. The token is good for 24 hours.</summary>
    [AllowAnonymous]
    [Error<WrongPasswordException>]
    [Error<SignInLockedException>]
    [Error<TooManySignInsException>]
    public Task<Session> SignInAsync(SignInInput input, SignIn operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Adds a user.</summary>
    [Authorize(Policies.Administer)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ReferenceException>]
    [Error<UsernameTakenException>]
    [Error<TooManySignInsException>]
    public Task<User> AddUserAsync(AddUserInput input, AddUser operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Replaces all fields of a user.</summary>
    [Authorize(Policies.Administer)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<LastAdminException>]
    public Task<User> EditUserAsync(EditUserInput input, EditUser operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Removes a user; what they did stays in the audit log.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<ReferenceException>]
    [Error<LastAdminException>]
    public Task<User> DeleteUserAsync(DeleteUserInput input, DeleteUser operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Changes one’s own password. All sessions end.</summary>
    [Authorize]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<TooManySignInsException>]
    public Task<User> ChangePasswordAsync(ChangePasswordInput input, ChangePassword operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Gives a user a new password, shown in the answer and never again.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<TooManySignInsException>]
    public Task<GeneratedPassword> ResetPasswordAsync(ResetPasswordInput input, ResetPassword operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
