using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>
/// <c>&lt;th column="type"&gt;</c> and <c>&lt;td column="type"&gt;</c>: cells of a column that is there while its reader wants to see it. A head without words takes the column's
/// title; on a telephone, where rows are cards, it is the cell's label.
/// </summary>
[HtmlTargetElement("th", Attributes = "column")]
[HtmlTargetElement("td", Attributes = "column")]
public sealed class ColumnTagHelper : TagHelper
{
    /// <summary>Of <see cref="ViewDataDictionary"/>: the page's <see cref="ColumnChoice"/>.</summary>
    public const string Columns = "Columns";

    public required string Column { get; set; }

    /// <summary>Classes by which a narrow window drops it, unless the reader chose the columns.</summary>
    public string? Drop { get; set; }

    /// <summary>A cell that says what it is without a label.</summary>
    public bool Bare { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choice = (ColumnChoice)ViewContext.ViewData[Columns]!;
        var option = choice[Column];
        if (!option.IsShown)
        {
            output.SuppressOutput();
            return;
        }

        foreach (var name in choice.IsKept ? [] : (Drop ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            output.AddClass(name, HtmlEncoder.Default);
        }

        if (output.TagName == "td")
        {
            output.Attributes.SetAttribute("role", "cell");
            if (!Bare)
            {
                output.Attributes.SetAttribute("data-label", option.Title);
            }

            return;
        }

        output.Attributes.SetAttribute("role", "columnheader");
        output.Attributes.SetAttribute("scope", "col");
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(option.Title);
        }
    }
}
