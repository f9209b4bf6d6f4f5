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
}
