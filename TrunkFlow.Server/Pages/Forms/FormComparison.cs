using System.Reflection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>
/// A form that was saved too late, on top of its row as somebody saved it first: it holds what was typed where that differs from what it was opened with, and elsewhere what is saved.
/// The fields compare themselves while they are drawn: only they know their words.
/// </summary>
public sealed class FormComparison
{
    private readonly object opened;
    private readonly Dictionary<string, object?> yours = [];
    private readonly List<ComparedField> fields = [];

    /// <param name="saved">The row as it is now.</param>
    /// <param name="opened">The form as it was opened.</param>
    /// <param name="form">The form as it was typed; takes over what only somebody else changed.</param>
    /// <param name="isTyped">Whether the form that was sent says what a field is to be.</param>
    public FormComparison(SavedForm saved, object opened, object form, Func<PropertyInfo, bool> isTyped)
    {
        Saved = saved;
        this.opened = opened;
        foreach (var field in FormFields.Of(form.GetType()))
        {
            var (before, now) = (field.GetValue(opened), field.GetValue(saved.Form));
            yours[field.Name] = isTyped(field) ? field.GetValue(form) : before;
            if (!isTyped(field) || (FormFields.AreSame(before, yours[field.Name]) && !FormFields.AreSame(before, now)))
            {
                field.SetValue(form, now);
                TakenOver.Add(field.Name);
            }
        }
    }

    public SavedForm Saved { get; }

    /// <summary>Names of the fields that hold what is saved now, whatever was sent.</summary>
    public ICollection<string> TakenOver { get; } = new HashSet<string>();

    public IReadOnlyList<ComparedField> Fields => fields;

    /// <summary>A property as the form was opened with it, as it is saved now, and as it was typed; null for one of a row in a list, which is compared with the list.</summary>
    public (object? Before, object? Now, object? Yours)? ValuesOf(ModelExpression field) =>
        field.Metadata.ContainerType == Saved.Form.GetType() && field.Metadata.PropertyGetter is { } valueOf && yours.TryGetValue(field.Metadata.PropertyName!, out var typed)
            ? (valueOf(opened), valueOf(Saved.Form), typed)
            : null;

    public void Add(ModelExpression field, string label, Func<object?, string> words)
    {
        if (ValuesOf(field) is not { } values)
        {
            return;
        }

        var (before, now, typed) = (Line(words(values.Before)), Line(words(values.Now)), Line(words(values.Yours)));
        if (now != typed || now != before)
        {
            fields.Add(new ComparedField(field.Metadata.PropertyName!, label, now, typed, now == before ? ComparedSide.Yours : now == typed || typed == before ? ComparedSide.Theirs : ComparedSide.ToBeChosen));
        }
    }

    // A browser sends other line ends than it was given, and nobody sees a space at the end.
    private static string Line(string words) => words.ReplaceLineEndings("\n").Trim();
}
