using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// Keeps <c>trunkflow/blocked/&lt;code&gt;</c> in Asterisk's own database as the store says. The dialplan asks it at every call, so a block
/// works at once and does not wait for files and reloads.
/// </summary>
internal sealed class BlockedCustomers(IDbContextFactory<TrunkFlowDbContext> contexts, IAmi ami)
{
    private const string Family = "trunkflow/blocked";

    /// <exception cref="AmiUnreachableException">There is no switch to tell; it is told when it comes back.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var wanted = await WantedAsync(cancellationToken);
        var present = await PresentAsync(cancellationToken);
        foreach (var (code, calls) in wanted.Where(block => present.GetValueOrDefault(block.Key) != block.Value))
        {
            var put = new AmiAction("DBPut").With("Family", Family).With("Key", code).With("Val", calls);
            (await ami.SendAsync(put, cancellationToken)).EnsureSuccess();
        }

        foreach (var code in present.Keys.Where(code => !wanted.ContainsKey(code)))
        {
            await ami.SendAsync(new AmiAction("DBDel").With("Family", Family).With("Key", code), cancellationToken);
        }
    }

    private async Task<Dictionary<string, string>> WantedAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var blocked = await db.Customers
            .Where(customer => customer.Status != CustomerStatus.Active)
            .Select(customer => new { customer.Code, customer.Status })
            .ToListAsync(cancellationToken);
        return blocked.ToDictionary(customer => customer.Code, customer => Calls(customer.Status), StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, string>> PresentAsync(CancellationToken cancellationToken)
    {
        // An empty family is answered with an error.
        var response = await ami.SendAsync(new AmiAction("DBGetTree").With("Family", Family), cancellationToken);
        return response.Named("DBGetTreeResponse").ToDictionary(entry => entry["Key"].Split('/')[^1], entry => entry["Val"], StringComparer.Ordinal);
    }

    /// <summary>The word the dialplan compares with (tf-admit in Config/Dialplan/calls.conf).</summary>
    private static string Calls(CustomerStatus status) => status switch
    {
        CustomerStatus.BlockedIn => "in",
        CustomerStatus.BlockedOut => "out",
        _ => "both",
    };
}
