namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A telephone number typed into a list of prices: those that could hold for it, and those that begin like it.</summary>
/// <param name="Shorter">Every prefix of the number.</param>
/// <param name="Longer">A pattern of what begins with it.</param>
public sealed record PrefixSearch(IReadOnlyList<string> Shorter, string Longer)
{
    private const int LongestNumber = 15;

    /// <summary>Null where what was typed has no digit, or a letter: it is a name then.</summary>
    public static PrefixSearch? Of(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == 0 || text.Any(char.IsLetter)
            ? null
            : new PrefixSearch([.. Enumerable.Range(1, Math.Min(digits.Length, LongestNumber)).Select(length => digits[..length])], digits + "%");
    }
}
