using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A list in whose rows one field at a time is edited: its address says which one, and takes the answer. Who may not operate sees the rows alone.</summary>
public abstract class RowsPage : PanelPage
{
    private const string VersionField = $"{FormPrefix}.{KeptFormTagHelper.Version}";

    /// <summary>The row being edited.</summary>
    [BindProperty(SupportsGet = true, Name = "edit")]
    public Guid? Edited { get; set; }

    /// <summary>The field being edited, as the row's own form calls it.</summary>
    [BindProperty(SupportsGet = true, Name = "field")]
    public string? Field { get; set; }

    /// <summary>The row a field of which was just saved.</summary>
    [BindProperty(SupportsGet = true, Name = "saved")]
    public Guid? Saved { get; set; }

    /// <summary>The place its rows come behind, of pages that follow one another.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "before")]
    public string? Before { get; set; }

    /// <summary>The fields that are edited in rows, as the rows' own form calls them.</summary>
    public abstract IReadOnlyCollection<string> Editable { get; }

    /// <summary>Somebody else saved the row first.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Whether the list shows a row as it is narrowed now; one that was changed may have left it.</summary>
    public abstract bool Shows(Guid row);

    public bool Edits(Guid row, string field) => row == Edited && field == Field;

    /// <summary>Saves the field that was typed by the row's own form, which is otherwise as the row is, and goes back to where the row stands in the list.</summary>
    /// <param name="rows">Where the row is read, with what its form holds of others.</param>
    /// <param name="open">Its form.</param>
    /// <param name="save">Saves the form of the row with a key. What cannot be read stays in the field, with the reason.</param>
    /// <param name="cancellationToken">Ends the saving.</param>
    protected Task<IActionResult> SaveFieldAsync<TRow, TForm>(IQueryable<TRow> rows, Func<TRow, TForm> open, Func<Guid, TForm, Task> save, CancellationToken cancellationToken)
        where TRow : Entity
        where TForm : class => SaveAsync(async () =>
        {
            if (Edited is not { } id || Field is not { } field || !Editable.Contains(field))
            {
                return BadRequest();
            }

            var form = open(await rows.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<TRow>(id, "id"));
            // The version that was seen and the field that is edited, whatever else was sent.
            if (!await TryUpdateModelAsync(form, FormPrefix, property => property.PropertyName is KeptFormTagHelper.Version || property.PropertyName == field))
            {
                return await RefusedAsync(cancellationToken);
            }

            try
            {
                // Who does not say which version they saw has seen none.
                await (Request.Form.ContainsKey(VersionField) ? save(id, form) : throw new ChangedMeanwhileException());
            }
            catch (ChangedMeanwhileException)
            {
                IsLate = true;
                return await RefusedAsync(cancellationToken);
            }

            return SeeOther($"{Request.Here(("saved", $"{id}"), ("field", field))}#{RowField.IdOf(id, field)}");
        }, cancellationToken);
}
