using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Guides;

/// <summary>
/// A step of a first job. It saves by the operation of the ordinary form, of which it shows what is needed now: what it does not show keeps the value that is
/// saved, or that a new row has.
/// </summary>
public abstract class StepPage : PanelPage
{
    public abstract Guide Guide { get; }

    /// <summary>Reads what was posted over the form as it is saved, then saves it, or shows what that would change on the switch.</summary>
    protected Task<IActionResult> SaveOverAsync<TForm, TRow>(TForm form, Func<Task<TRow>> save, Func<TRow, IActionResult> next, CancellationToken cancellationToken)
        where TForm : class => SaveOverAsync(form, save, row => Task.FromResult(next(row)), cancellationToken);

    /// <inheritdoc cref="SaveOverAsync{TForm,TRow}(TForm,Func{Task{TRow}},Func{TRow,IActionResult},CancellationToken)"/>
    protected async Task<IActionResult> SaveOverAsync<TForm, TRow>(TForm form, Func<Task<TRow>> save, Func<TRow, Task<IActionResult>> next, CancellationToken cancellationToken)
        where TForm : class
    {
        await TryUpdateModelAsync(form, FormPrefix);
        TakeTheirs();
        return await SaveOrPreviewAsync(save, next, cancellationToken);
    }
}
