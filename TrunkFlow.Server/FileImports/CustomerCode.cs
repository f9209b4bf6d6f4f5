using System.Text;

namespace TrunkFlow.Server.FileImports;

/// <summary>The code of a customer as a file writes it, made of what a code may have: João.Silva is joao-silva.</summary>
internal static class CustomerCode
{
    private const int Longest = 32;

    /// <summary>Empty where nothing of it can be in a code.</summary>
    public static string Of(string text)
    {
        var code = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                code.Append(character);
            }
            else if (!char.IsLetter(character) && char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark && code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        return code.ToString(0, Math.Min(code.Length, Longest)).Trim('-');
    }
}
