using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Display;

/// <summary><c>&lt;when at="…" /&gt;</c>: an instant in the reader's form, with the exact one for machines. <c>ago</c> writes "há 12 min" for the last day.</summary>
[HtmlTargetElement("when", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(PanelDisplay display, IStringLocalizer<SharedText> shared) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public bool Ago { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = At is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } instant)
        {
            output.Attributes.SetAttribute("datetime", instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }

        output.Content.SetContent(Ago && At is { } past ? Age(past) : display.When(At));
    }

    private string Age(DateTimeOffset past) => (display.Now - past) switch
    {
        { TotalSeconds: < 60 } age => shared["Ago.Seconds", Math.Max(0, (int)age.TotalSeconds)],
        { TotalMinutes: < 60 } age => shared["Ago.Minutes", (int)age.TotalMinutes],
        { TotalHours: < 24 } age => shared["Ago.Hours", (int)age.TotalHours],
        _ => display.When(past),
    };
}
