using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>How the customer reaches the switch: its trunks, or its extensions and which of them are registered.</summary>
public sealed class AccessModel(ReadCustomerOverview read, TrunkFlowDbContext db, ResetTrunkSecret reset, TimeProvider time) : CustomerTabPage(read)
{
    public IReadOnlyList<Extension> Extensions { get; private set; } = [];

    public IReadOnlyDictionary<Guid, ExtensionState> States { get; private set; } = new Dictionary<Guid, ExtensionState>();

    /// <summary>The secret just made; this page is the only time it is shown.</summary>
    public TrunkSecret? Secret { get; private set; }

    /// <summary>The trunk that has a password already and is to get another, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Ask { get; set; }

    public CustomerTrunk? Asked => Overview?.Customer.Trunks.FirstOrDefault(trunk => trunk.Id == Ask && trunk.SecretDigest is not null);

    public Task<IActionResult> OnPostSecretAsync(Guid trunk, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        Secret = await reset.RunAsync(new ResetTrunkSecretInput(trunk), cancellationToken);
        return await ShowFormAsync(cancellationToken);
    }, cancellationToken);

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        Extensions = await db.Set<Extension>().AsNoTracking().Where(extension => extension.CustomerId == Id).OrderBy(extension => extension.Number).Take(200).ToListAsync(cancellationToken);
        var states = await db.ExtensionStatesAt(time.GetUtcNow()).AsNoTracking().Where(state => state.CustomerId == Id).ToListAsync(cancellationToken);
        States = states.GroupBy(state => state.ExtensionId).ToDictionary(group => group.Key, group => group.MaxBy(state => state.SeenAt)!);
    }
}
