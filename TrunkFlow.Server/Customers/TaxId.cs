using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Customers;

/// <summary>
/// Brazilian tax numbers, kept without punctuation: CPF (11 digits) and CNPJ (12 letters or digits and 2 check digits; letters since
/// Instrução Normativa RFB 2.229/2024). Both end in two digits modulo 11; a letter counts as its ASCII code less 48.
/// </summary>
public static class TaxId
{
    public static string? ParseOptional(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = string.Concat(value.Trim().ToUpperInvariant().Where(character => !" ./-".Contains(character)));
        return IsCpf(text) || IsCnpj(text) ? text : throw new InvalidValueException(field, "NotTaxId");
    }

    public static bool IsCpf(string text) =>
        text.Length == 11 && text.All(char.IsAsciiDigit) && text.Any(digit => digit != text[0])
        && CheckDigit(text[..9], 11) == text[9] && CheckDigit(text[..10], 11) == text[10];

    public static bool IsCnpj(string text) =>
        text.Length == 14 && text[..12].All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character))
        && char.IsAsciiDigit(text[12]) && char.IsAsciiDigit(text[13]) && text.Any(character => character != text[0])
        && CheckDigit(text[..12], 9) == text[12] && CheckDigit(text[..13], 9) == text[13];

    // Weights run 2, 3, … from the right and begin again after the largest.
    private static char CheckDigit(string text, int largestWeight)
    {
        var sum = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var fromRight = text.Length - 1 - index;
            sum += (text[index] - '0') * (2 + fromRight % (largestWeight - 1));
        }

        var rest = sum % 11;
        return (char)('0' + (rest < 2 ? 0 : 11 - rest));
    }
}
