using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>
/// <c>&lt;form keeps="Input"&gt;</c>: what is typed is not lost to somebody who saved first. The form carries the version it edits and what it was opened with;
/// saved too late, it says first who saved and what differs, and goes on from the version that is there now.
/// </summary>
[HtmlTargetElement("form", Attributes = "keeps")]
public sealed class KeptFormTagHelper(IHtmlHelper html, TrunkFlowDbContext db) : TagHelper
{
    private const string Version = "Version";

    public required ModelExpression Keeps { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // Its fields are drawn first: they compare themselves meanwhile.
        await output.GetChildContentAsync();
        ((IViewContextAware)html).Contextualize(ViewContext);
        var late = (ViewContext.ViewData.Model as PanelPage)?.Comparison;
        var form = late?.Saved.Form ?? Keeps.Model;
        output.PreContent.AppendHtml(await html.PartialAsync("Forms/_Kept", new KeptForm(
            $"{Keeps.Name}.{Version}",
            VersionOf(form),
            OpenedForm.Write(late is null ? OpenedWith(form) : form),
            late,
            late is null ? null : await WhoSavedAsync(late.Saved.Row))));
    }

    // A form that comes back carries on what it was opened with, unless it has become the form of a row that was just added.
    private object OpenedWith(object form) =>
        OpenedForm.Read(ViewContext.HttpContext.Request, form.GetType()) is { } opened && Equals(VersionOf(opened), VersionOf(form)) ? opened : form;

    private object? VersionOf(object form) => Keeps.Metadata.Properties[Version]!.PropertyGetter!(form);

    // All that one save changed carries its moment. Where only rows that belong to this one changed, theirs tell who it was.
    private Task<string?> WhoSavedAsync(Entity row) => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.At == row.UpdatedAt).OrderByDescending(entry => entry.SubjectId == row.Id.ToString())
        .Select(entry => entry.ActorName).FirstOrDefaultAsync(ViewContext.HttpContext.RequestAborted);
}
