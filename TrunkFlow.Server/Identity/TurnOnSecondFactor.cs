using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Asks for a code at each sign-in from now on. All sessions end; earlier recovery codes no longer open.</summary>
/// <param name="Secret">As <c>offerSecondFactor</c> gave it.</param>
/// <param name="Code">What the app shows now.</param>
/// <param name="Password">One's own, so that an open screen is not enough.</param>
public sealed record TurnOnSecondFactorInput(string Secret, string Code, string Password);

/// <summary>Codes for the day the telephone is lost, shown this once.</summary>
/// <param name="User">Whose they are.</param>
/// <param name="Codes">Each opens once, in place of an app's code.</param>
public sealed record RecoveryCodeSheet(User User, IReadOnlyList<string> Codes);

public sealed class TurnOnSecondFactor([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, SecondFactor factor, OwnPassword own, TimeProvider clock)
{
    public async Task<RecoveryCodeSheet> RunAsync(TurnOnSecondFactorInput input, CancellationToken cancellationToken)
    {
        var user = await own.ConfirmAsync("password", input.Password, cancellationToken);
        var secret = OneTimeCodes.Read(input.Secret) ?? throw new InvalidValueException("secret", "NotOurSecret");
        var step = OneTimeCodes.StepOf(secret, input.Code, clock.GetUtcNow()) ?? throw new InvalidValueException("code", "WrongOneTimeCode");
        (await db.SignInRecordAsync(user, cancellationToken))?.Enrolled(step);
        var codes = RecoveryCodes.Make();
        user.TurnOnSecondFactor(factor.Seal(user, secret), [.. codes.Select(RecoveryCodes.Hash)], clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new RecoveryCodeSheet(user, codes);
    }
}
