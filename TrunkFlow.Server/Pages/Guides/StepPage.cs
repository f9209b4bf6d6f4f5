using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Guides;

/// <summary>
/// A step of a first job. It saves by the operation of the ordinary form, of which it shows what is needed now: what it does not show keeps the value that is
/// saved, or that a new row has.
/// </summary>
public abstract class StepPage : PanelPage
{
    public abstract Guide Guide { get; }

    /// <summary>Reads what was posted over the form as it is saved, then saves it.</summary>
    protected async Task<IActionResult> SaveOverAsync<TForm>(TForm form, Func<Task<IActionResult>> save, CancellationToken cancellationToken)
        where TForm : class
    {
        await TryUpdateModelAsync(form, FormPrefix);
        TakeTheirs();
        return await SaveAsync(save, cancellationToken);
    }
}
