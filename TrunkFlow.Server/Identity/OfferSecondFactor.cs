namespace TrunkFlow.Server.Identity;

/// <summary>A secret for an authenticator app. It counts once a code made with it was shown to <c>turnOnSecondFactor</c>.</summary>
/// <param name="Secret">To type into the app, base32.</param>
/// <param name="Address">The same for a QR code: otpauth://totp/….</param>
public sealed record SecondFactorOffer(string Secret, string Address);

public sealed class OfferSecondFactor(OwnAccount account)
{
    public async Task<SecondFactorOffer> RunAsync(CancellationToken cancellationToken)
    {
        var user = await account.FindAsync(cancellationToken);
        var secret = OneTimeCodes.NewSecret();
        return new SecondFactorOffer(secret, OneTimeCodes.Address(secret, user.Username));
    }
}
