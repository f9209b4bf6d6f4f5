using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Display;

/// <summary>
/// Reads an amount as people type it. In Portuguese the comma is the decimal sign and a dot groups thousands, but only where it can:
/// "1.500" is fifteen hundred, "0.138" and "12.5" are fractions typed the other way, and "1.5.0" is refused instead of guessed.
/// </summary>
public sealed partial class DecimalBinder(IStringLocalizer<SharedText> shared) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var text = typed.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
            {
                bindingContext.Result = ModelBindingResult.Success(null);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, shared["Field.NumberNeeded"]);
            }
        }
        else if (TryRead(text, CultureInfo.CurrentCulture, out var value))
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, shared["Field.NotANumber", text]);
        }

        return Task.CompletedTask;
    }

    public static bool TryRead(string text, CultureInfo culture, out decimal value)
    {
        var comma = culture.TwoLetterISOLanguageName == "pt";
        var (group, point) = comma ? ('.', ',') : (',', '.');
        var plain = text.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace('\u2212', '-');
        var pattern = comma ? GroupedByDots() : GroupedByCommas();
        if (pattern.IsMatch(plain))
        {
            plain = plain.Replace(group.ToString(), "", StringComparison.Ordinal).Replace(point, '.');
        }
        else if (plain.Count(character => character is '.' or ',') == 1)
        {
            plain = plain.Replace(',', '.');
        }

        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    [GeneratedRegex(@"^-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedByDots();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedByCommas();
}
