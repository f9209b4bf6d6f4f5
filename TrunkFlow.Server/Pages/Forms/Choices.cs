using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>The options of a select.</summary>
public static class Choices
{
    /// <summary>Every value of an enum, in the words of keys such as <c>Type.Trunk</c>.</summary>
    public static IEnumerable<SelectListItem> Of<T>(IStringLocalizer text, string prefix) where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => new SelectListItem(text[$"{prefix}.{name}"], name));

    /// <summary>The languages of the panel, each by its own name.</summary>
    public static IEnumerable<SelectListItem> Languages(IStringLocalizer shared) =>
        Preferences.IndexModel.Languages.Select(language => new SelectListItem(shared[$"Language.{language}"], language));

    /// <summary>A box that is ticked or not.</summary>
    public static IEnumerable<SelectListItem> YesNo(IStringLocalizer shared) => [new(shared["Yes"], "true"), new(shared["No"], "false")];

    /// <summary>An empty choice in front of the others.</summary>
    public static IEnumerable<SelectListItem> OrNone(this IEnumerable<SelectListItem> items, string none) => items.Prepend(new SelectListItem(none, ""));
}
