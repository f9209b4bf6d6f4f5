using System.Collections;
using System.Globalization;
using System.Reflection;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>The fields of a form as its type has them.</summary>
internal static class FormFields
{
    /// <summary>All but the version.</summary>
    public static IEnumerable<PropertyInfo> Of(Type form) => form.GetProperties().Where(field => field.CanWrite && field.Name != KeptFormTagHelper.Version);

    /// <summary>Whether a form that was sent says what a field is to be. Boxes that are not ticked and lists without rows say it by sending nothing.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="name">Of the field as it binds.</param>
    /// <param name="field">The field.</param>
    public static bool IsTyped(IFormCollection sent, string name, PropertyInfo field) =>
        field.PropertyType == typeof(bool) || IsList(field) || sent.ContainsKey(name);

    /// <summary>Whether a list of a form that came from outside is one, and each of its rows.</summary>
    public static bool IsWhole(PropertyInfo field, object form) => !IsList(field) || (field.GetValue(form) is IEnumerable rows && rows.Cast<object?>().All(row => row is not null));

    /// <summary>Whether people would say that a field holds the same.</summary>
    public static bool AreSame(object? one, object? other) => Plain(one) == Plain(other);

    private static bool IsList(PropertyInfo field) => field.PropertyType != typeof(string) && field.PropertyType.IsAssignableTo(typeof(IEnumerable));

    // A browser sends other line ends than it was given, nobody sees a space at the end, and 2,50 is 2,5.
    private static string Plain(object? value) => value switch
    {
        null => "",
        string text => text.ReplaceLineEndings("\n").Trim(),
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        IEnumerable rows => string.Join('\u001e', rows.Cast<object?>().Select(Plain)),
        ValueType => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => string.Join('\u001f', value.GetType().GetProperties().Select(field => Plain(field.GetValue(value)))),
    };
}
