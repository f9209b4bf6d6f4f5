using System.Globalization;
using System.Text.Json;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>Numbers from JSON and literals without losing digits: the narrowest of int, long and decimal that holds them, else double.</summary>
internal static class InputNumber
{
    public static object Parse(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact
        : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static object Parse(JsonElement element) =>
        element.TryGetInt32(out var whole) ? whole
        : element.TryGetInt64(out var large) ? large
        : element.TryGetDecimal(out var exact) ? exact
        : double.Parse(element.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
