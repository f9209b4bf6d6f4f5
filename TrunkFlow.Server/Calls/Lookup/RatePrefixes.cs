namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>The prefixes a price of a number can have, in the two ways they are written: see <see cref="Tariffs.RatePrefix"/>.</summary>
public static class RatePrefixes
{
    /// <param name="number">A normalised one.</param>
    public static IReadOnlyList<string> Of(string number)
    {
        var digits = number.TrimStart('+');
        var all = Enumerable.Range(1, digits.Length).Select(length => digits[..length]);
        return number.StartsWith('+') ? [.. all] : [.. all.Select(prefix => "=" + prefix), .. digits.StartsWith('0') ? all : []];
    }

    /// <summary>The shortest number that has a prefix, in the form numbers are normalised to: no number of a country begins with 0.</summary>
    public static string NumberOf(string prefix) => prefix switch
    {
        ['=', .. var national] => national,
        ['0', ..] => prefix,
        _ => "+" + prefix,
    };
}
