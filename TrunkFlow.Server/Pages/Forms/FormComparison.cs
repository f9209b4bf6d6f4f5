using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>A form that was saved too late, beside its row as somebody saved it first. The fields compare themselves while they are drawn: only they know their words.</summary>
/// <param name="saved">The row as it is now.</param>
/// <param name="opened">The form as it was opened.</param>
public sealed class FormComparison(SavedForm saved, object opened)
{
    private readonly List<ComparedField> fields = [];

    public SavedForm Saved => saved;

    public IReadOnlyList<ComparedField> Fields => fields;

    /// <summary>A property as the form was opened with it, as it is saved now, and as it was typed; null for one of a row in a list, which is compared with the list.</summary>
    public (object? Before, object? Now, object? Yours)? ValuesOf(ModelExpression field) =>
        field.Metadata.ContainerType == saved.Form.GetType() && field.Metadata.PropertyGetter is { } valueOf ? (valueOf(opened), valueOf(saved.Form), field.Model) : null;

    public void Add(ModelExpression field, string label, Func<object?, string> words)
    {
        if (ValuesOf(field) is not { } values)
        {
            return;
        }

        var (before, now, yours) = (Line(words(values.Before)), Line(words(values.Now)), Line(words(values.Yours)));
        if (now != yours || now != before)
        {
            fields.Add(new ComparedField(label, now, yours, now != yours && now != before && yours != before));
        }
    }

    // A browser sends other line ends than it was given, and nobody sees a space at the end.
    private static string Line(string words) => words.ReplaceLineEndings("\n").Trim();
}
