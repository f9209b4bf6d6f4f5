using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.TestCalls;

namespace TrunkFlow.Server.Pages.Guides.Trunk;

/// <summary>What to set up at the customer's equipment, and whether calls of his come through.</summary>
public sealed class ReadyModel(TrunkFlowDbContext db, ResetTrunkSecret reset, ReadTestCalls tests) : TrunkStep
{
    public Customer? Customer { get; private set; }

    /// <summary>The secret just made; this answer is the only time it is shown.</summary>
    public TrunkSecret? Secret { get; private set; }

    public TestCallPanel? Panel { get; private set; }

    /// <summary>The trunk that is to get another password, while the question stands.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Ask { get; set; }

    protected override int Position => 3;

    public string SecretUrl(CustomerTrunk trunk) => Url.Page("/Guides/Trunk/Ready", "Secret", new { plan = PlanId, customer = CustomerId, trunk = trunk.Id })!;

    /// <summary>This page, with the question about a trunk or without.</summary>
    public string ReadyUrl(CustomerTrunk? asked = null) => Url.Page("/Guides/Trunk/Ready", new { plan = PlanId, customer = CustomerId, ask = asked?.Id })!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Customer is null ? NotThere<Customer>(CustomerId) : Show();
    }

    public async Task<IActionResult> OnPostSecretAsync(Guid trunk, CancellationToken cancellationToken) =>
        await db.CustomerTrunks.AnyAsync(row => row.Id == trunk && row.CustomerId == CustomerId, cancellationToken)
            ? await SaveAsync(async () =>
            {
                Secret = await reset.RunAsync(new ResetTrunkSecretInput(trunk), cancellationToken);
                return await ShowFormAsync(cancellationToken);
            }, cancellationToken)
            : NotThere<Customer>(CustomerId);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Customer = await db.Customers.AsNoTracking().Include(row => row.Trunks).FirstOrDefaultAsync(row => row.Id == CustomerId && row.Type == CustomerType.Trunk, cancellationToken);
        PlanId ??= Customer?.TariffPlanId;
        Panel = Customer is null ? null : await tests.PanelAsync(CustomerId, null, new TestCallForm(), To("Ready"), cancellationToken);
    }
}
