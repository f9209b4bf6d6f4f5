using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Conferences;

/// <summary>The form of a conference; without an id, of a new one.</summary>
public sealed class EditModel(TrunkFlowDbContext db, AddConference add, EditConference edit, IStringLocalizer<ConferencesText> text) : PanelPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public ConferenceForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var saved = Id is null ? null : await ReadSavedAsync(cancellationToken);
        Input = saved?.Form as ConferenceForm ?? Input;
        return Id is null || saved is not null ? await ShowFormAsync(cancellationToken) : NotThere<Conference>(Id);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        if (Id is { } id)
        {
            var saved = await edit.RunAsync(Input.ToEdit(id), cancellationToken);
            return Changed(Url.Page("Details", new { id })!, text["Notice.Saved", saved.Name]);
        }

        var area = await db.Customers.Where(customer => customer.Id == Input.CustomerId).Select(customer => customer.AreaCode).FirstOrDefaultAsync(cancellationToken);
        var added = await add.RunAsync(Input.ToAdd(area), cancellationToken);
        return Changed(Url.Page("Details", new { id = added.Id })!, text["Notice.Added", added.Name]);
    }, cancellationToken);

    protected override bool StartAnew()
    {
        Id = null;
        return true;
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await db.Conferences.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is { } conference ? new SavedForm(conference, ConferenceForm.Of(conference)) : null;
}
