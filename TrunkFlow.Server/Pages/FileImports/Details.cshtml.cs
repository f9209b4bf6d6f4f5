using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.FileImports;

/// <summary>An import: what becomes of each line at this moment, how its columns are read, and what can be done with it.</summary>
public sealed class DetailsModel(
    TrunkFlowDbContext db, ImportPreviews previews, RereadImport reread, ApplyImport apply, CancelImport cancel, TakeImportSecrets take, IStringLocalizer<FileImportsText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which lines are looked at; those with a fault before the others unless said otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public ImportOutcome? Asked { get; set; }

    /// <summary>The line after which it goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    /// <summary>"apply" or "cancel": the question before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public ColumnsForm Input { get; set; } = new();

    /// <summary>Other columns were chosen and refused.</summary>
    public bool IsTyped { get; private set; }

    public Import Import { get; private set; } = null!;

    /// <summary>Null when it is applied or dropped.</summary>
    public ImportPreview? Preview { get; private set; }

    /// <summary>Passwords of new telephones wait to be taken.</summary>
    public bool HasSecrets { get; private set; }

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    /// <summary>There are more lines than are shown.</summary>
    public bool GoesOn { get; private set; }

    public IReadOnlyList<(ImportOutcome Outcome, int Lines)> Outcomes =>
        [(ImportOutcome.Faulty, Preview?.Faulty ?? 0), (ImportOutcome.New, Preview?.New ?? 0), (ImportOutcome.Known, Preview?.Known ?? 0)];

    public ImportOutcome Shown => Asked ?? Array.Find([ImportOutcome.Faulty, ImportOutcome.New, ImportOutcome.Known], outcome => Outcomes.Any(lines => lines.Outcome == outcome && lines.Lines > 0));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Import>(Id);

    public async Task<IActionResult> OnGetFaultsAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || await previews.OfAsync(Import, cancellationToken) is not { } preview)
        {
            return NotThere<Import>(Id);
        }

        string[] header = [text["Faults.Line"], text["Faults.Fault"], text["Faults.Text"]];
        return new CsvDownload($"{Path.GetFileNameWithoutExtension(Import.FileName)}-{text["Faults.FileName"]}.csv", (target, token) => ImportLists.WriteFaultsAsync(preview, target, header, token));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IsTyped = true;
        return DoAsync(async () =>
        {
            await reread.RunAsync(Input.ToReread(Id), cancellationToken);
            return Changed(Here, text["Notice.Reread"]);
        }, cancellationToken);
    }

    public Task<IActionResult> OnPostApplyAsync(int version, bool despiteFaults, CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var import = await apply.RunAsync(new ApplyImportInput(Id, version, despiteFaults), cancellationToken);
        return Changed(Here, text["Notice.Applied", import.Added]);
    }, cancellationToken);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var import = await cancel.RunAsync(new CancelImportInput(Id), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Cancelled", import.FileName]);
    }, cancellationToken);

    /// <summary>The passwords, as a file, this once.</summary>
    public Task<IActionResult> OnPostSecretsAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var secrets = await take.RunAsync(new TakeImportSecretsInput(Id), cancellationToken);
        string[] header = [text["Cell.Customer"], text["Cell.Number"], text["Cell.Name"], text["Secrets.User"], text["Secrets.Password"]];
        Response.Headers.CacheControl = "no-store";
        return new CsvDownload(text["Secrets.FileName"] + ".csv", (target, token) => ImportLists.WriteSecretsAsync(secrets, target, header, token));
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        HasSecrets = await db.Set<ImportFile>().AnyAsync(file => file.ImportId == Id && file.SealedSecrets != null, cancellationToken);
        Preview = await previews.OfAsync(Import, cancellationToken);
        if (Preview is not null)
        {
            var fetched = Preview.Rows(Shown, After, Size + 1);
            (Rows, GoesOn) = ([.. fetched.Take(Size)], fetched.Count > Size);
        }
    }

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) && Import.Status == ImportStatus.Ready ? new SavedForm(Import, ColumnsForm.Of(Import)) : null;

    private string Here => Url.Page("Details", new { Id })!;

    private async Task<IActionResult> DoAsync(Func<Task<IActionResult>> what, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? await SaveAsync(what, cancellationToken) : NotThere<Import>(Id);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await db.Imports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is not { } import)
        {
            return false;
        }

        Import = import;
        Input = IsTyped ? Input : ColumnsForm.Of(import);
        return true;
    }
}
