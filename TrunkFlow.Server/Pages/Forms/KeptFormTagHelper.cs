using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Errors;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>
/// <c>&lt;form keeps="Input"&gt;</c>: what is typed is lost neither to somebody who saved first nor to a link clicked by mistake. The form carries the version it edits and what
/// it was opened with; saved too late, it says first who saved and what differs, and goes on from the version that is there now. Left unsaved, it asks (leaving.js).
/// </summary>
[HtmlTargetElement("form", Attributes = "keeps")]
public sealed class KeptFormTagHelper(IHtmlHelper html, TrunkFlowDbContext db) : TagHelper
{
    internal const string Version = "Version";

    public required ModelExpression Keeps { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // Its fields are drawn first: they compare themselves meanwhile.
        await output.GetChildContentAsync();
        ((IViewContextAware)html).Contextualize(ViewContext);
        var late = ViewContext.ViewData[nameof(PanelPage.Comparison)] as FormComparison;
        var opened = OpenedWith();
        var form = late?.Saved.Form ?? Keeps.Model;
        var gone = ViewContext.ViewData[nameof(PanelPage.Gone)] as GoneRow;
        if (gone is not null || (opened is not null && (ViewContext.HttpContext.Response.StatusCode == StatusCodes.Status422UnprocessableEntity || OpenedForm.Write(opened) != OpenedForm.Write(Keeps.Model))))
        {
            output.Attributes.SetAttribute("data-unsaved", "");
        }

        if (form is ICheckedForm)
        {
            output.Attributes.SetAttribute("data-checks", ViewContext.HttpContext.Request.With(("handler", PanelPage.CheckHandler)));
        }

        output.PostContent.AppendHtml(await html.PartialAsync("Forms/_Leaving"));
        output.PreContent.AppendHtml(await html.PartialAsync("Forms/_Kept", new KeptForm(
            $"{Keeps.Name}.{Version}",
            VersionOf(form),
            OpenedForm.Write(late is null && opened is not null ? opened : form),
            late,
            late is null ? null : await WhoSavedAsync(late.Saved.Row),
            gone)));
    }

    // What a form that comes back was opened with; null for one that is opened now, and for one that has become the form of the row it just added.
    private object? OpenedWith() =>
        OpenedForm.Read(ViewContext.HttpContext.Request, Keeps.ModelExplorer.ModelType) is { } opened && Equals(VersionOf(opened), VersionOf(Keeps.Model)) ? opened : null;

    private object? VersionOf(object form) => Keeps.Metadata.Properties[Version]?.PropertyGetter?.Invoke(form);

    // All that one save changed carries its moment. Where only rows that belong to this one changed, theirs tell who it was.
    private Task<string?> WhoSavedAsync(Entity row) => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.At == row.UpdatedAt).OrderByDescending(entry => entry.SubjectId == row.Id.ToString())
        .Select(entry => entry.ActorName).FirstOrDefaultAsync(ViewContext.HttpContext.RequestAborted);
}
