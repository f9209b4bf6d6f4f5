using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Signs tokens with a new key from now on (<see cref="SigningKeys.Settling"/> later, when every server knows it). Tokens of the old one are good until
/// the last of them has ended, so nobody is signed out.
/// </summary>
public sealed class RotateSigningKey(TrunkFlowDbContext db, MasterKey masterKey, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The name of the new key, which tokens carry as <c>kid</c>.</summary>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var old in await db.ProtectedKeys.Where(key => key.Purpose == SigningKeys.Purpose && key.RetiredAt == null).ToListAsync(cancellationToken))
        {
            old.Retire(now + AccessTokens.Lifetime + (2 * SigningKeys.Settling));
        }

        var name = now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        db.ProtectedKeys.Add(new ProtectedKey(SigningKeys.Purpose, name, masterKey.Seal(RandomNumberGenerator.GetBytes(32), SigningKeys.Purpose), now));
        db.AuditEntries.Add(AuditEntry.Event(now, actor.Value, "SigningKeyRotated", name));
        await db.SaveChangesAsync(cancellationToken);
        return name;
    }
}
