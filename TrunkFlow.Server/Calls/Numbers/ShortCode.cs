namespace TrunkFlow.Server.Calls.Numbers;

/// <summary>Numbers that exist only inside Brazil and are never turned into +55.</summary>
internal static class ShortCode
{
    /// <summary>Public services 1xx, carriers' own 103xx and 106xx, the non-geographic 0800, 0300, 0500, 0900, and the single numbers 300x and 400x.</summary>
    public static bool Matches(ReadOnlySpan<char> digits) => digits.Length switch
    {
        3 => digits[0] == '1',
        5 => digits.StartsWith("103") || digits.StartsWith("106"),
        8 => digits.StartsWith("300") || digits.StartsWith("400"),
        10 or 11 => digits.StartsWith("0800") || digits.StartsWith("0300") || digits.StartsWith("0500") || digits.StartsWith("0900"),
        _ => false,
    };
}
