using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Pages.Display;

/// <content>Phone numbers in full, grouped as people of that country write them; anything else as it was dialled.</content>
public sealed partial class PanelDisplay
{
    public static string Phone(string? number)
    {
        if (string.IsNullOrEmpty(number))
        {
            return Absent;
        }

        var brazil = BrazilianNumber().Match(number);
        if (brazil.Success)
        {
            return $"+55{NoBreak}{brazil.Groups["area"].Value}{NoBreak}{brazil.Groups["first"].Value}-{brazil.Groups["last"].Value}";
        }

        var north = NorthAmericanNumber().Match(number);
        return north.Success
            ? $"+1{NoBreak}{north.Groups["area"].Value}{NoBreak}{north.Groups["first"].Value}-{north.Groups["last"].Value}"
            : number;
    }

    [GeneratedRegex(@"^\+55(?<area>[1-9]\d)(?<first>9?\d{4})(?<last>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex BrazilianNumber();

    [GeneratedRegex(@"^\+1(?<area>[2-9]\d{2})(?<first>\d{3})(?<last>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex NorthAmericanNumber();
}
