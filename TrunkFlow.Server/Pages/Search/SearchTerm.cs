using System.Globalization;
using System.Text.RegularExpressions;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>What was typed into the field that searches everything, and all it may mean.</summary>
public sealed partial record SearchTerm
{
    private const int Longest = 100;

    /// <summary>Three letters are found anywhere; fewer are in nearly every name, so they are looked for where a name begins.</summary>
    private const int Anywhere = 3;

    private SearchTerm(string text)
    {
        Text = text;
        Begins = LikePattern.Begins(text);
        Whole = LikePattern.Exactly(text);
        Part = text.Length < Anywhere ? Begins : LikePattern.Anywhere(text);
        Record = Guid.TryParse(text, out var id) ? id : null;
        CallBegan = ChannelId().Match(text) is { Success: true } channel
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(channel.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0');
        if (digits.Length >= Anywhere && text.All(IsOfNumbers))
        {
            Numbers = WholeNumbers(text, digits);
            Digits = Numbers.Count == 1 ? Numbers[0][1..] : digits;
        }

        var tax = string.Concat(text.ToUpperInvariant().Where(character => !" ./-".Contains(character)));
        TaxId = tax.Length > Anywhere && tax.Any(char.IsAsciiDigit) && tax.All(char.IsAsciiLetterOrDigit) ? tax : null;
    }

    /// <summary>As it was typed, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>Pattern of what begins like it.</summary>
    public string Begins { get; }

    /// <summary>Pattern of what is it, whatever its case.</summary>
    public string Whole { get; }

    /// <summary>Pattern of what has it.</summary>
    public string Part { get; }

    /// <summary>Digits of a telephone number as they stand in E.164, as far as they were typed; null where it is none.</summary>
    public string? Digits { get; }

    /// <summary>The telephone numbers it may be, whole, in E.164.</summary>
    public IReadOnlyList<string> Numbers { get; } = [];

    /// <summary>Letters and digits of a CNPJ or CPF, or a part of one; null where it is none.</summary>
    public string? TaxId { get; }

    /// <summary>Key of a call record.</summary>
    public Guid? Record { get; }

    /// <summary>When the call began whose unique id or linked id it is: the switch's ids begin with their second.</summary>
    public DateTimeOffset? CallBegan { get; }

    /// <summary>Null where nothing was typed.</summary>
    public static SearchTerm? Of(string? typed) => typed?.Trim() is { Length: > 0 } text ? new SearchTerm(text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]) : null;

    private static bool IsOfNumbers(char character) => char.IsAsciiDigit(character) || "+-() ./".Contains(character);

    private static List<string> WholeNumbers(string text, string digits) =>
        BrazilianNumber.Normalise(text) is { Kind: NumberKind.International, Value: var number } ? [number]
        : PhoneNumber.IsE164("+" + digits) ? ["+" + digits]
        : [];

    // 1732634567.123, or pbx1-1732634567.123 where the switch has a name.
    [GeneratedRegex(@"^(\S+-)?(?<seconds>[0-9]{10})\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelId();
}
