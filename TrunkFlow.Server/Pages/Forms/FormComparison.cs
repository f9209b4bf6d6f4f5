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

    /// <summary>Compares one property of the form; those of a row in a list are compared with the list.</summary>
    public void Add(ModelExpression field, string label, Func<object?, string> words)
    {
        if (field.Metadata.ContainerType != saved.Form.GetType() || field.Metadata.PropertyGetter is not { } valueOf)
        {
            return;
        }

        var (before, now, yours) = (Line(words(valueOf(opened))), Line(words(valueOf(saved.Form))), Line(words(field.Model)));
        if (now != yours || now != before)
        {
            fields.Add(new ComparedField(label, now, yours, now != yours && now != before && yours != before));
        }
    }

    // A browser sends other line ends than it was given, and nobody sees a space at the end.
    private static string Line(string words) => words.ReplaceLineEndings("\n").Trim();
}
