using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Asks for no code any more. All sessions end.</summary>
/// <param name="Password">One's own, so that an open screen is not enough.</param>
public sealed record TurnOffSecondFactorInput(string Password);

public sealed class TurnOffSecondFactor([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, OwnPassword own)
{
    public async Task<User> RunAsync(TurnOffSecondFactorInput input, CancellationToken cancellationToken)
    {
        var user = await own.ConfirmAsync("password", input.Password, cancellationToken);
        user.TurnOffSecondFactor();
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
