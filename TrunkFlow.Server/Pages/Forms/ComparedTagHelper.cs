using System.Collections;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary><c>&lt;compared for="Input.Trunks" label="…" words="row => …" /&gt;</c>: a list of rows, which a form that was saved too late compares as one field. Draws nothing.</summary>
[HtmlTargetElement("compared", Attributes = "for,label,words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ComparedTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    /// <summary>One row in one line.</summary>
    public required Func<object, string> Words { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        (ViewContext.ViewData.Model as PanelPage)?.Comparison?.Add(For, Label, rows => string.Join('\n', (rows as IEnumerable ?? Array.Empty<object>()).OfType<object>().Select(Words)));
    }
}
