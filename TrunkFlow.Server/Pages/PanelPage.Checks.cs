using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages;

/// <content>Forms whose fields are checked when they are left; nothing is saved by it.</content>
public abstract partial class PanelPage
{
    /// <summary>Handles what fields.js asks when a field of the form is left.</summary>
    public const string CheckHandler = "Check";

    /// <summary>What saving would refuse of one field, as plain text; empty where nothing.</summary>
    /// <param name="field">Its name as it binds, such as <c>Input.Trunks[0].Address</c>.</param>
    public async Task<IActionResult> OnPostCheckAsync(string? field)
    {
        if (Typed is not ICheckedForm form || field is null || FormFields.Of(form.GetType()).FirstOrDefault(known => IsOf(field, known.Name)) is not { } property)
        {
            return BadRequest();
        }

        await TryUpdateModelAsync(form, form.GetType(), FormPrefix);
        if (ModelState[field]?.Errors is [{ ErrorMessage: var unreadable }, ..])
        {
            return Content(unreadable);
        }

        var example = form.Example();
        property.SetValue(example, property.GetValue(form));
        return Content(ProblemOf(example, field));
    }

    private string ProblemOf(ICheckedForm form, string field)
    {
        try
        {
            form.Check();
            return "";
        }
        catch (RefusalException refusal)
        {
            return string.Equals(FieldOf(refusal), field, StringComparison.OrdinalIgnoreCase) ? refusal.Message : "";
        }
    }

    private static bool IsOf(string field, string property) =>
        field.StartsWith($"{FormPrefix}.{property}", StringComparison.Ordinal) && (field.Length == FormPrefix.Length + 1 + property.Length || field[FormPrefix.Length + 1 + property.Length] == '[');
}
