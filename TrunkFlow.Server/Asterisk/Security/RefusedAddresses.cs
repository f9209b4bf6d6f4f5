using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Security;

/// <summary>The counts of this node in the database: added to in one statement for all addresses, and kept for <see cref="Kept"/>.</summary>
internal sealed class RefusedAddresses(IDbContextFactory<TrunkFlowDbContext> contexts, NodeSettings node, TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Rows of one node; those not seen for longest go first.</summary>
    public const int MostRows = 100_000;

    public async Task AddAsync(IReadOnlyCollection<AddressTally> addresses, CancellationToken cancellationToken)
    {
        long[] Counts(RefusedAttemptKind kind) => [.. addresses.Select(address => address[kind])];
        var ids = addresses.Select(_ => Guid.CreateVersion7()).ToArray();
        var texts = addresses.Select(address => address.Address).ToArray();
        var (unknown, wrong, forbidden, bad) = (
            Counts(RefusedAttemptKind.UnknownAccount), Counts(RefusedAttemptKind.WrongPassword), Counts(RefusedAttemptKind.ForbiddenAddress), Counts(RefusedAttemptKind.BadRequest));
        var accounts = addresses.Select(address => address.LastAccount).ToArray();
        var first = addresses.Select(address => address.FirstSeenAt).ToArray();
        var last = addresses.Select(address => address.LastSeenAt).ToArray();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO refused_addresses AS known
                (id, node_key, address, attempts, unknown_accounts, wrong_passwords, forbidden_addresses, bad_requests, last_account, first_seen_at, last_seen_at)
            SELECT id, {node.Key}, address, unknown + wrong + forbidden + bad, unknown, wrong, forbidden, bad, account, first, last
            FROM unnest({ids}, {texts}, {unknown}, {wrong}, {forbidden}, {bad}, {accounts}, {first}, {last})
                AS seen (id, address, unknown, wrong, forbidden, bad, account, first, last)
            ON CONFLICT (node_key, address) DO UPDATE SET
                attempts = known.attempts + excluded.attempts,
                unknown_accounts = known.unknown_accounts + excluded.unknown_accounts,
                wrong_passwords = known.wrong_passwords + excluded.wrong_passwords,
                forbidden_addresses = known.forbidden_addresses + excluded.forbidden_addresses,
                bad_requests = known.bad_requests + excluded.bad_requests,
                last_account = coalesce(excluded.last_account, known.last_account),
                last_seen_at = greatest(excluded.last_seen_at, known.last_seen_at)
            """, cancellationToken);
    }

    /// <summary>Takes away what is old, and what is too much.</summary>
    public async Task<int> PruneAsync(CancellationToken cancellationToken, int mostRows = MostRows)
    {
        var oldest = time.GetUtcNow() - Kept;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM refused_addresses WHERE node_key = {node.Key} AND (last_seen_at < {oldest} OR id IN (
                SELECT id FROM refused_addresses WHERE node_key = {node.Key} ORDER BY last_seen_at DESC, id DESC OFFSET {mostRows}))
            """, cancellationToken);
    }
}
