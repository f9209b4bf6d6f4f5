using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.FileImports;

/// <summary>The form that takes a file of customers, numbers or extensions.</summary>
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
public sealed class CreateModel(TrunkFlowDbContext db, UploadImport upload, IStringLocalizer<FileImportsText> text) : PanelPage
{
    /// <summary>A little more than the operation takes, so that it is the one to say how large a file may be.</summary>
    private const int Most = 25_000_000;

    [BindProperty(SupportsGet = true)]
    public ImportKind Kind { get; set; }

    [BindProperty]
    public ImportForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowFormAsync(cancellationToken);

    /// <summary>An empty list with the names of the columns, to be filled.</summary>
    public IActionResult OnGetTemplate() => new CsvDownload($"{text[$"Kind.{Kind}"]}.csv", (target, token) => ImportLists.WriteTemplateAsync([.. Kind.Template().Select(column => text[$"Cell.{column}"].Value)], target, token));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var import = await upload.RunAsync(Input.ToUpload(Kind), cancellationToken);
        return Changed(Url.Page("Details", new { import.Id })!, text["Notice.Uploaded", import.FileName]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Choices = Kind switch
    {
        ImportKind.Customers => [.. (await db.TariffPlans.AsNoTracking().OrderBy(plan => plan.Name).ToListAsync(cancellationToken)).Select(plan => new SelectListItem(plan.Name, $"{plan.Id}"))],
        ImportKind.Dids => [.. (await db.Providers.AsNoTracking().OrderBy(provider => provider.Name).ToListAsync(cancellationToken)).Select(provider => new SelectListItem(provider.Name, $"{provider.Id}"))],
        _ => [],
    };
}
