using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary><c>&lt;row-field row="…" version="…" name="Priority" label="…" value="…"&gt;100&lt;/row-field&gt;</c>: a value of a list's row, which who may operate edits in its place (<see cref="RowsPage"/>).</summary>
[HtmlTargetElement("row-field", Attributes = "row,version,name,label,value")]
public sealed class RowFieldTagHelper(IHtmlHelper html, PanelDisplay display, IStringLocalizer<SharedText> shared) : TagHelper
{
    public required Guid Row { get; set; }

    public required int Version { get; set; }

    /// <summary>As the row's own form calls it.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    public required object? Value { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    public string? Inputmode { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (ViewContext.ViewData.Model is not RowsPage page || !ViewContext.HttpContext.User.MayOperate())
        {
            return;
        }

        if (page.Edits(Row, Name))
        {
            ((IViewContextAware)html).Contextualize(ViewContext);
            output.Content.SetHtmlContent(await html.PartialAsync("Lists/_RowField", await FieldAsync(page, output)));
            return;
        }

        Lead(output, ViewContext.HttpContext.Request.Here(("edit", $"{Row}"), ("field", Name)), page.Saved == Row && page.Field == Name);
    }

    // The value leads to its field. Hundreds are on a page, so they are no partials.
    private void Lead(TagHelperOutput output, string address, bool isSaved)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "row-value");
        output.Attributes.SetAttribute("id", RowField.IdOf(Row, Name));
        output.Attributes.SetAttribute("title", shared["Row.Change", Label].Value);
        output.Attributes.SetAttribute("href", address);
        output.Attributes.SetAttribute("hx-get", address);
        output.Attributes.SetAttribute("hx-target", "#list");
        output.Attributes.SetAttribute("hx-select", "#list");
        output.Attributes.SetAttribute("hx-swap", "outerHTML");
        // Whoever opens a field comes before the list that renews itself; what it renewed would take the field away.
        output.Attributes.SetAttribute("hx-sync", "#list:replace");
        if (isSaved)
        {
            output.Attributes.SetAttribute("autofocus", "");
            output.Attributes.SetAttribute("aria-describedby", "saved-note");
        }
    }

    private async Task<RowField> FieldAsync(RowsPage page, TagHelperOutput output)
    {
        var typed = ViewContext.ModelState.TryGetValue($"Input.{Name}", out var entry) ? entry.AttemptedValue : null;
        var value = typed ?? FieldTagHelper.Typed(Value, display);
        return new RowField
        {
            Row = Row,
            Version = Version,
            Name = Name,
            Label = Label,
            Shown = await output.GetChildContentAsync(),
            Value = value,
            Options = Options?.Select(option => new SelectListItem(option.Text, option.Value, option.Value == value)).ToList(),
            InputMode = Inputmode ?? (Value is decimal ? "decimal" : Value is int ? "numeric" : null),
            IsLate = page.IsLate,
            Errors = [.. ViewContext.ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage).Distinct()],
        };
    }
}
