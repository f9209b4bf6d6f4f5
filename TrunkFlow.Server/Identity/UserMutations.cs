using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class UserMutations
{
    /// <summary>Signs in. The token is good for 24 hours.</summary>
    [AllowAnonymous]
    [Error<WrongPasswordException>]
    [Error<OneTimeCodeNeededException>]
    [Error<WrongOneTimeCodeException>]
    [Error<SignInLockedException>]
    [Error<TooManySignInsException>]
    public Task<Session> SignInAsync(SignInInput input, SignIn operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Signs out: the token or cookie this comes with opens nothing any more, and its subscriptions end.</summary>
    [Authorize(Policies.OwnAccess)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<User> SignOutAsync(SignOut operation, CancellationToken cancellationToken) => operation.RunAsync(cancellationToken);

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
    [Authorize(Policies.OwnAccess)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<SignInLockedException>]
    [Error<TooManySignInsException>]
    public Task<User> ChangePasswordAsync(ChangePasswordInput input, ChangePassword operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Offers a secret for an authenticator app; nothing changes before <c>turnOnSecondFactor</c>.</summary>
    [Authorize(Policies.OwnAccess)]
    [Error<NotFoundException>]
    public Task<SecondFactorOffer> OfferSecondFactorAsync(OfferSecondFactor operation, CancellationToken cancellationToken) =>
        operation.RunAsync(cancellationToken);

    /// <summary>Asks for a code at each of one’s own sign-ins. The answer shows the recovery codes, once.</summary>
    [Authorize(Policies.OwnAccess)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<SignInLockedException>]
    [Error<TooManySignInsException>]
    public Task<RecoveryCodeSheet> TurnOnSecondFactorAsync(TurnOnSecondFactorInput input, TurnOnSecondFactor operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Asks for no code at one’s own sign-ins any more.</summary>
    [Authorize(Policies.Person)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<SignInLockedException>]
    [Error<TooManySignInsException>]
    public Task<User> TurnOffSecondFactorAsync(TurnOffSecondFactorInput input, TurnOffSecondFactor operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Takes the second factor from a user who lost it.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<User> RemoveSecondFactorAsync(RemoveSecondFactorInput input, RemoveSecondFactor operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Gives a user a new password, shown in the answer and never again.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    [Error<TooManySignInsException>]
    public Task<GeneratedPassword> ResetPasswordAsync(ResetPasswordInput input, ResetPassword operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Ends all sessions of a user.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<User> SignOutEverywhereAsync(SignOutEverywhereInput input, SignOutEverywhere operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Lets a user try again who waits because of wrong passwords.</summary>
    [Authorize(Policies.Administer)]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<User> UnlockUserAsync(UnlockUserInput input, UnlockUser operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);

    /// <summary>Chooses the language one is spoken to in.</summary>
    [Authorize(Policies.Person)]
    [Error<InvalidValueException>]
    [Error<NotFoundException>]
    [Error<ChangedMeanwhileException>]
    public Task<User> ChooseLanguageAsync(ChooseLanguageInput input, ChooseLanguage operation, CancellationToken cancellationToken) =>
        operation.RunAsync(input, cancellationToken);
}
