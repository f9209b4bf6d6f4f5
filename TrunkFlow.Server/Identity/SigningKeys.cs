using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// The keys tokens are signed with: in the database under the master key, so that every server signs and trusts the same. The newest signs once every
/// server has read it, the ones not yet retired are still trusted, which lets a key be replaced without signing anybody out.
/// </summary>
public sealed class SigningKeys(IDbContextFactory<TrunkFlowDbContext> databases, MasterKey masterKey, TimeProvider clock)
{
    public const string Purpose = "jwt";

    /// <summary>How long a new key is known before it signs: longer than any server takes to read it.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private Known[] keys = [];
    private DateTimeOffset readAt = DateTimeOffset.MinValue;

    /// <summary>What new tokens are signed with.</summary>
    public SymmetricSecurityKey Current => keys is [.., var oldest]
        ? (Array.Find(keys, key => key.Since <= clock.GetUtcNow() - Settling) ?? oldest).Key
        : throw new InvalidOperationException("The signing keys are not read yet.");

    public IEnumerable<SymmetricSecurityKey> Trusted => keys.Select(known => known.Key);

    /// <summary>Reads the keys again when a minute has passed; another server may have replaced them.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) =>
        clock.GetUtcNow() - readAt < Freshness ? Task.CompletedTask : ReadAsync(cancellationToken);

    /// <summary>Reads the keys; the installation's first server makes the first one.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.ProtectedKeys.AnyAsync(key => key.Purpose == Purpose, cancellationToken))
        {
            await MakeFirstAsync(db, cancellationToken);
        }

        var now = clock.GetUtcNow();
        var rows = await db.ProtectedKeys.AsNoTracking()
            .Where(key => key.Purpose == Purpose && (key.RetiredAt == null || key.RetiredAt > now))
            .OrderByDescending(key => key.CreatedAt).ThenByDescending(key => key.Id)
            .ToListAsync(cancellationToken);
        keys = [.. rows.Select(row => new Known(new SymmetricSecurityKey(masterKey.Open(row.SealedValue, Purpose)) { KeyId = row.Name }, row.CreatedAt))];
        readAt = now;
    }

    private async Task MakeFirstAsync(TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        var fresh = RandomNumberGenerator.GetBytes(32);
        db.ProtectedKeys.Add(new ProtectedKey(Purpose, "1", masterKey.Seal(fresh, Purpose), clock.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another server starting at this moment made it: (purpose, name) is unique. Its key is read next.
            db.ChangeTracker.Clear();
        }
    }

    private sealed record Known(SymmetricSecurityKey Key, DateTimeOffset Since);
}
