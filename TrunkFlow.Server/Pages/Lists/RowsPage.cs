using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A list in whose rows one field at a time is edited: its address says which one, and takes the answer. Who may not operate sees the rows alone.</summary>
public abstract class RowsPage : PanelPage
{
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

    public bool Edits(Guid row, string field) => row == Edited && field == Field;

    /// <summary>Saves the field that was typed, and goes back to where the row stands in the list.</summary>
    /// <param name="save">Saves a field of a row. What it binds and cannot read stays in the field, with the reason.</param>
    /// <param name="cancellationToken">Ends the saving.</param>
    protected Task<IActionResult> SaveFieldAsync(Func<Guid, Task> save, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        if (Edited is not { } row || Field is not { } field || !Editable.Contains(field))
        {
            return BadRequest();
        }

        try
        {
            await save(row);
        }
        catch (ChangedMeanwhileException)
        {
            IsLate = true;
            return await RefusedAsync(cancellationToken);
        }

        return ModelState.IsValid ? SeeOther($"{Request.Here(("saved", $"{row}"), ("field", field))}#{RowField.IdOf(row, field)}") : await RefusedAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Binds the version that was seen and the field that is edited, whatever else was sent; false for what cannot be read.</summary>
    protected Task<bool> BindFieldAsync<TForm>(TForm form)
        where TForm : class =>
        TryUpdateModelAsync(form, FormPrefix, property => property.PropertyName is KeptFormTagHelper.Version || property.PropertyName == Field);
}
