using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>The second question at the door, for users who turned it on: an app's code, or a recovery code.</summary>
public sealed class SecondFactor([FromKeyedServices(DataFeature.Whole)] TrunkFlowDbContext db, MasterKey masterKey, CurrentActor actor, TimeProvider clock)
{
    public byte[] Seal(User user, byte[] secret) => masterKey.Seal(secret, PurposeOf(user));

    /// <summary>Whether the code opens, now and for this user. A recovery code is used up by it.</summary>
    /// <param name="step">Time step of an app's code, to be kept so that it opens only once.</param>
    public bool Accepts(User user, UserSignIn record, string code, out long? step)
    {
        step = OneTimeCodes.StepOf(masterKey.Open(user.SealedTotpSecret!, PurposeOf(user)), code, clock.GetUtcNow());
        if (step is not null)
        {
            return record.LastTotpStep is null || step > record.LastTotpStep;
        }

        if (!user.UseRecoveryCode(RecoveryCodes.Hash(code)))
        {
            return false;
        }

        db.AuditEntries.Add(AuditEntry.Event(clock.GetUtcNow(), actor.Value with { UserId = user.Id, Name = user.Username }, "RecoveryCodeUsed", user.Id.ToString()));
        return true;
    }

    // A sealed secret copied into another user's row does not open there.
    private static string PurposeOf(User user) => $"totp {user.Id}";
}
