using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Errors;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages;

/// <content>Pages with a form: it is saved, refused, compared with what somebody else saved first, or outlives its row.</content>
public abstract partial class PanelPage
{
    /// <summary>Where the fields of a form bind, so that a refusal's field finds its place.</summary>
    protected const string FormPrefix = "Input";

    /// <summary>What is saved now beside what was typed, where somebody else saved the row first; fields of a form in a partial see it too.</summary>
    [ViewData]
    public FormComparison? Comparison { get; private set; }

    /// <summary>The row whose form was saved when it was deleted already; the form that is shown then adds another one.</summary>
    [ViewData]
    public GoneRow? Gone { get; private set; }

    // The form, which each page has in its own type.
    private object? Typed => GetType().GetProperty(FormPrefix)?.GetValue(this);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ReadAt = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds();
        TakeTheirs();
    }

    /// <summary>What saving would change on the switch; null unless somebody asked to see it first.</summary>
    [ViewData]
    public SwitchPreview? OnSwitch { get; private set; }

    private bool AsksForPreview => Request.HasFormContentType && Request.Form.ContainsKey(PreviewKey);

    /// <summary>Runs what a form asks for. What cannot be read, and what a rule refuses, answers with the form itself.</summary>
    protected Task<IActionResult> SaveAsync(Func<Task<IActionResult>> save, CancellationToken cancellationToken) =>
        // A form that only asked what would change must not find it done.
        AsksForPreview ? Task.FromResult<IActionResult>(BadRequest()) : RunAsync(save, cancellationToken);

    /// <summary>The same for what Asterisk sees: whoever asks what would change gets the form back, with the answer beside it and nothing saved.</summary>
    protected Task<IActionResult> SaveOrPreviewAsync<T>(Func<Task<T>> save, Func<T, IActionResult> answer, CancellationToken cancellationToken) =>
        SaveOrPreviewAsync(save, saved => Task.FromResult(answer(saved)), cancellationToken);

    protected Task<IActionResult> SaveOrPreviewAsync<T>(Func<Task<T>> save, Func<T, Task<IActionResult>> answer, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        if (!AsksForPreview)
        {
            return await answer(await save());
        }

        OnSwitch = await HttpContext.RequestServices.GetRequiredService<PreviewChange>().RunAsync(save, cancellationToken);
        return await ShowFormAsync(cancellationToken);
    }, cancellationToken);

    private async Task<IActionResult> RunAsync(Func<Task<IActionResult>> save, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync(cancellationToken);
        }

        try
        {
            return await save();
        }
        catch (NotFoundException missing) when (missing.Field is null or "id")
        {
            return await GoneAsync(missing.Kind, missing.Id, cancellationToken);
        }
        catch (RefusalException refusal)
        {
            if (refusal is not ChangedMeanwhileException || !await CompareAsync(cancellationToken))
            {
                ModelState.AddModelError(FieldOf(refusal), refusal.Message);
            }

            return await RefusedAsync(cancellationToken);
        }
    }

    /// <summary>Reads what the page shows beside the values of its form.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads anew what the form edits, as it is saved now; null where it is not to be edited any more.</summary>
    protected virtual Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) => Task.FromResult<SavedForm?>(null);

    /// <summary>Turns the page of a row that was deleted meanwhile into that of a new one; false where it has no such form.</summary>
    protected virtual bool StartAnew() => false;

    protected async Task<IActionResult> ShowFormAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Page();
    }

    /// <summary>Where two had changed a field and who typed chose the other's, the form holds that: it was opened with it.</summary>
    protected void TakeTheirs()
    {
        if (!Request.HasFormContentType || Typed is not { } typed || OpenedForm.Read(Request, typed.GetType()) is not { } theirs)
        {
            return;
        }

        foreach (var field in FormFields.Of(typed.GetType()).Where(field => Request.Form[ComparedField.ChoiceOf(field.Name)] == nameof(ComparedSide.Theirs)))
        {
            field.SetValue(typed, field.GetValue(theirs));
            Forget(field.Name);
        }
    }

    /// <summary>Lets a field show what the form holds instead of what was sent.</summary>
    protected void Forget(string field)
    {
        var name = $"{FormPrefix}.{field}";
        foreach (var key in ModelState.Keys.Where(key => key == name || key.StartsWith($"{name}[", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    /// <summary>Answers a form whose row is not there any more: what was typed stays, and can be saved as a new one.</summary>
    protected Task<IActionResult> GoneAsync<T>(Guid? id, CancellationToken cancellationToken) => GoneAsync(typeof(T).Name, id, cancellationToken);

    private async Task<IActionResult> GoneAsync(string kind, Guid? id, CancellationToken cancellationToken)
    {
        if (Typed is not { } typed || OpenedForm.Read(Request, typed.GetType()) is not { } opened || !StartAnew())
        {
            return NotThere(kind, id);
        }

        // Links of the page would take it along.
        Request.RouteValues.Remove("id");
        // A form of a row does not carry what a row keeps for good, such as a code; that of a new one asks for it.
        foreach (var field in FormFields.Of(typed.GetType()).Where(field => !IsTyped(field)))
        {
            field.SetValue(typed, field.GetValue(opened));
        }

        typed.GetType().GetProperty(KeptFormTagHelper.Version)?.SetValue(typed, 0);
        Gone = await HttpContext.RequestServices.GetRequiredService<ReadGoneRow>().RunAsync(kind, id, cancellationToken);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return await ShowFormAsync(cancellationToken);
    }

    private async Task<bool> CompareAsync(CancellationToken cancellationToken)
    {
        if (Typed is not { } typed || await ReadSavedAsync(cancellationToken) is not { } saved || OpenedForm.Read(Request, saved.Form.GetType()) is not { } opened)
        {
            return false;
        }

        Comparison = new FormComparison(saved, opened, typed, IsTyped);
        foreach (var field in Comparison.TakenOver)
        {
            Forget(field);
        }

        return true;
    }

    private bool IsTyped(PropertyInfo field) => FormFields.IsTyped(Request.Form, $"{FormPrefix}.{field.Name}", field);

    protected async Task<IActionResult> RefusedAsync(CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowFormAsync(cancellationToken);
    }

    // A list typed into one field is refused as a whole: allowedCallerIds[2] is the field allowedCallerIds.
    private string FieldOf(RefusalException refusal)
    {
        if (refusal.Field is not { } field)
        {
            return "";
        }

        var name = $"{FormPrefix}.{field}";
        return ModelState.ContainsKey(name) ? name : LastIndex().Replace(name, "");
    }

    [GeneratedRegex(@"\[\d+\]$", RegexOptions.CultureInvariant)]
    private static partial Regex LastIndex();
}
