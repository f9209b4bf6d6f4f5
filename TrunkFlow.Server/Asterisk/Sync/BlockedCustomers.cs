using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Keeps <c>trunkflow/blocked/&lt;code&gt;</c> on the switch as the store says.</summary>
internal sealed class BlockedCustomers(IDbContextFactory<TrunkFlowDbContext> contexts, SwitchDatabase keys)
{
    private const string Family = "trunkflow/blocked";

    /// <exception cref="AmiUnreachableException">There is no switch to tell; it is told when it comes back.</exception>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var blocked = await db.Customers
            .Where(customer => customer.Status != CustomerStatus.Active)
            .Select(customer => new { customer.Code, customer.Status })
            .ToListAsync(cancellationToken);
        await keys.ReplaceAsync(Family, blocked.ToDictionary(customer => customer.Code, customer => Calls(customer.Status), StringComparer.Ordinal), cancellationToken);
    }

    /// <summary>The word the dialplan compares with (tf-admit in Config/Dialplan/calls.conf).</summary>
    private static string Calls(CustomerStatus status) => status switch
    {
        CustomerStatus.BlockedIn => "in",
        CustomerStatus.BlockedOut => "out",
        _ => "both",
    };
}
