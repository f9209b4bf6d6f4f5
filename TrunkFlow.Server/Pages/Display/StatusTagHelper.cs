using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrunkFlow.Server.Pages.Display;

/// <summary>
/// <c>&lt;status kind="ok"&gt;Ativo&lt;/status&gt;</c>: how something is now, always shape and word and colour together.
/// <c>badge</c> says what something is, in the boxed form.
/// </summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper(IFileVersionProvider versions) : TagHelper
{
    /// <summary>ok, warn, bad, info or off; anything else is neutral.</summary>
    public string Kind { get; set; } = "";

    /// <summary>A known cause may have its own icon; otherwise the kind has one.</summary>
    public string? Icon { get; set; }

    public bool Badge { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var icon = Icon is { Length: > 0 } known ? known : Kind switch
        {
            "ok" => "circle-check",
            "warn" => "triangle-alert",
            "bad" => "circle-x",
            "info" => "circle-dot",
            _ => "circle-dashed",
        };
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"{(Badge ? "badge" : "status")}{(Kind.Length == 0 ? "" : " is-" + Kind)}");
        output.PreContent.SetHtmlContent(
            $"<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{versions.AddFileVersionToPath("", "/build/icons.svg")}#{icon}\"></use></svg>");
    }
}
