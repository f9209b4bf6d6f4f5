using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

public sealed class CreateModel(TrunkFlowDbContext db, AddCustomer add, PanelZone zone, IStringLocalizer<CustomersText> text) : CustomerFormPage(db)
{
    public override bool IsNew => true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.TimeZone = zone.Current.Id;
        Input.Trunks.Add(new TrunkForm());
        return ShowFormAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveOrPreviewAsync(
        () => add.RunAsync(Input.ToAdd(), cancellationToken),
        customer => Changed(Url.Page("Details", new { customer.Id })!, text["Notice.Added", customer.Name]),
        cancellationToken);
}
