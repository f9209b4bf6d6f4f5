namespace TrunkFlow.Server.Calls.Numbers;

/// <summary>
/// Turns what Brazilians dial into E.164: +55…, 55DDN…, 0 + CSP + DDN…, 0 + DDN…, DDN…, a local number with the caller's area code,
/// 00 + CSP + country…. Numbers that exist only inside the country stay as dialled. (Anatel resolution 749/2022, numbering regulation.)
/// </summary>
public static class BrazilianNumber
{
    private const string CountryCode = "55";

    // The 67 codes Anatel has given out.
    private static readonly bool[] AreaCodes = Codes(
        "11 12 13 14 15 16 17 18 19 21 22 24 27 28 31 32 33 34 35 37 38 41 42 43 44 45 46 47 48 49 51 53 54 55 "
        + "61 62 63 64 65 66 67 68 69 71 73 74 75 77 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 98 99");

    /// <param name="dialled">The number as dialled or typed; blanks and the punctuation people put into numbers are passed over.</param>
    /// <param name="areaCode">The caller's own area code, for local numbers; null refuses them.</param>
    /// <param name="isE164">The digits begin with a country code even without a plus, as carriers and wholesale customers send them; short codes are still such.</param>
    public static NormalisedNumber Normalise(ReadOnlySpan<char> dialled, string? areaCode = null, bool isE164 = false)
    {
        Span<char> buffer = stackalloc char[32];
        var length = 0;
        var plus = false;
        foreach (var character in dialled)
        {
            if (char.IsAsciiDigit(character))
            {
                if (length == buffer.Length)
                {
                    return Invalid(dialled, NumberFault.Length);
                }

                buffer[length++] = character;
            }
            else if (character == '+' && length == 0 && !plus)
            {
                plus = true;
            }
            else if (character is not (' ' or '-' or '(' or ')' or '.' or '/'))
            {
                return Invalid(dialled, NumberFault.Characters);
            }
        }

        ReadOnlySpan<char> digits = buffer[..length];
        return length == 0 ? Invalid(dialled, NumberFault.Empty)
            : plus ? International(digits, null)
            : ShortCode.Matches(digits) ? new NormalisedNumber(NumberKind.National, digits.ToString())
            : isE164 ? International(digits, null)
            : digits.StartsWith("00") ? WithCarrier(digits[2..])
            : digits[0] == '0' ? LongDistance(digits[1..])
            : WithoutPrefix(digits, areaCode);
    }

    public static bool IsAreaCode(ReadOnlySpan<char> code) =>
        code.Length == 2 && char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1]) && AreaCodes[(code[0] - '0') * 10 + code[1] - '0'];

    // 00 + CSP + country + number
    private static NormalisedNumber WithCarrier(ReadOnlySpan<char> digits) =>
        digits.Length < 3 ? Invalid(digits, NumberFault.Length) : International(digits[2..], digits[..2].ToString());

    // 0 + CSP + DDN + number, or 0 + DDN + number: the lengths tell them apart.
    private static NormalisedNumber LongDistance(ReadOnlySpan<char> digits) =>
        digits.Length >= 12 ? Subscriber(digits[2..], digits[..2].ToString()) : Subscriber(digits, null);

    private static NormalisedNumber WithoutPrefix(ReadOnlySpan<char> digits, string? areaCode)
    {
        switch (digits.Length)
        {
            case 8 or 9 when areaCode is null:
                return Invalid(digits, NumberFault.AreaCodeMissing);
            case 8 or 9:
                return Subscriber($"{areaCode}{digits}", null);
            case 10 or 11:
                return Subscriber(digits, null);
            case 12 or 13 when digits.StartsWith(CountryCode):
                return Subscriber(digits[CountryCode.Length..], null);
            default:
                return Invalid(digits, NumberFault.Length);
        }
    }

    private static NormalisedNumber International(ReadOnlySpan<char> digits, string? carrier)
    {
        if (digits.StartsWith(CountryCode))
        {
            return Subscriber(digits[CountryCode.Length..], carrier);
        }

        // E.164: at most fifteen digits, and no country code begins with 0.
        return digits.Length is < 7 or > 15 ? Invalid(digits, NumberFault.Length)
            : digits[0] == '0' ? Invalid(digits, NumberFault.CountryCode)
            : new NormalisedNumber(NumberKind.International, $"+{digits}", carrier);
    }

    /// <summary>Area code and subscriber: eight digits from 2 to 5 for a fixed line, nine from 9 for a mobile.</summary>
    private static NormalisedNumber Subscriber(ReadOnlySpan<char> digits, string? carrier)
    {
        if (digits.Length is < 10 or > 11)
        {
            return Invalid(digits, NumberFault.Length);
        }

        if (!IsAreaCode(digits[..2]))
        {
            return Invalid(digits, NumberFault.AreaCode);
        }

        var line = digits[2..];
        var fault = line.Length == 9
            ? line[0] == '9' ? NumberFault.None : NumberFault.Subscriber
            : line[0] switch
            {
                >= '2' and <= '5' => NumberFault.None,
                >= '6' => NumberFault.NinthDigitMissing,
                _ => NumberFault.Subscriber,
            };
        return fault == NumberFault.None
            ? new NormalisedNumber(NumberKind.International, $"+{CountryCode}{digits}", carrier)
            : Invalid(digits, fault);
    }

    private static NormalisedNumber Invalid(ReadOnlySpan<char> digits, NumberFault fault) =>
        new(NumberKind.Invalid, digits.ToString(), null, fault);

    private static bool[] Codes(string list)
    {
        var known = new bool[100];
        foreach (var code in list.Split(' '))
        {
            known[int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)] = true;
        }

        return known;
    }
}
