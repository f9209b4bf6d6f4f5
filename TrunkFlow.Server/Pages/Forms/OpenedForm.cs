using System.Text.Json;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>
/// A form as it was opened. It travels with the form and comes back when that is saved: what somebody else changed meanwhile can be told from nothing else.
/// Who sends it may send any other form too, so it decides no more than what they type.
/// </summary>
public static class OpenedForm
{
    public const string Field = "opened";

    public static string Write(object form) => JsonSerializer.Serialize(form, form.GetType());

    /// <summary>Null where the request has none that can be read.</summary>
    public static object? Read(HttpRequest request, Type form)
    {
        if (!request.HasFormContentType || request.Form[Field] is not [{ } text] || text.Contains("\\u0000", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(text, form) is { } opened && FormFields.Of(form).All(field => FormFields.IsWhole(field, opened)) ? opened : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
