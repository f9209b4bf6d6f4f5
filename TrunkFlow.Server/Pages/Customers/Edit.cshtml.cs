using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

public sealed class EditModel(TrunkFlowDbContext db, EditCustomer edit, IStringLocalizer<CustomersText> text) : CustomerFormPage(db)
{
    private readonly TrunkFlowDbContext db = db;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Back => BackOr(Url.Page("Details", new { Id })!);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadSavedAsync(cancellationToken) is not { Form: CustomerForm form })
        {
            return NotThere<Customer>(Id);
        }

        Input = form;
        return await ShowFormAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveOrPreviewAsync(
        () => edit.RunAsync(Input.ToEdit(Id), cancellationToken),
        customer => Changed(Back, text["Notice.Saved", customer.Name]),
        cancellationToken);

    // What was typed goes to the page of new customers.
    protected override bool StartAnew() => true;

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Customers.AsNoTracking().Include(row => row.Trunks).FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } customer ? new SavedForm(customer, CustomerForm.Of(customer)) : null;
}
