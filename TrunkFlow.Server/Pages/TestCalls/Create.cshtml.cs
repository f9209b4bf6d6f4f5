using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>Starts a test call of a customer or through a gateway, and goes back to the page it was asked on.</summary>
public sealed class CreateModel(TrunkFlowDbContext db, StartTestCall start, ReadTestCalls read, IStringLocalizer<TestCallsText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Customer { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Gateway { get; set; }

    [BindProperty]
    public TestCallForm Input { get; set; } = new();

    public string Name { get; private set; } = "";

    /// <summary>The page of the customer or the gateway.</summary>
    public string Owner => Gateway is { } gateway ? Url.Page("/Gateways/Details", new { id = gateway })! : Url.Page("/Customers/Details", new { id = Customer })!;

    public TestCallPanel? Panel { get; private set; }

    private string Back => BackOr(Owner);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await IsThereAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await IsThereAsync(cancellationToken)
        ? await SaveAsync(async () =>
        {
            var area = await db.Customers.Where(row => row.Id == Customer).Select(row => row.AreaCode).FirstOrDefaultAsync(cancellationToken);
            var call = await start.RunAsync(Input.ToStart(Customer, Gateway, area), cancellationToken);
            return Changed(Back, text["Notice.Started", PanelDisplay.Phone(call.Number)]);
        }, cancellationToken)
        : NotThere();

    private IActionResult NotThere() => Gateway is not null ? NotThere<Gateway>(Gateway) : NotThere<Customer>(Customer);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) =>
        Panel = await read.PanelAsync(Customer, Gateway, Input, Back, cancellationToken);

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        var name = (Customer, Gateway) switch
        {
            ({ } id, null) => await db.Customers.Where(row => row.Id == id).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken),
            (null, { } id) => await db.Gateways.Where(row => row.Id == id).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken),
            _ => null,
        };
        Name = name ?? "";
        return name is not null;
    }
}
