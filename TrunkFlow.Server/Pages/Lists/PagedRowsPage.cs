using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>Such a list in pages that follow one another, and whole in a file with the columns its reader sees.</summary>
public abstract class PagedRowsPage<TRow>(ListColumns<TRow> columns, PanelDisplay display, IStringLocalizer text) : RowsPage
{
    /// <summary>The file that is asked for instead of the page.</summary>
    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    [ViewData]
    public ColumnChoice Columns { get; } = columns.Choice;

    public ListPage<TRow> List { get; private set; } = new([], null, null);

    protected PanelDisplay Display { get; } = display;

    protected IStringLocalizer Text { get; } = text;

    /// <summary>Rows of a page.</summary>
    protected virtual int Size => 50;

    public sealed override bool Shows(Guid row) => List.Rows.Any(shown => KeyOf(shown) == row);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Download is { } format)
        {
            return new TableDownload<TRow>(format, Text["Title"], Text["Title"], Display.Culture, columns.InFile, Pieces.ReadPagesAsync((at, size) => ReadAsync(at, size, cancellationToken)));
        }

        await PrepareAsync(cancellationToken);
        return Show("_Results");
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => List = await ReadAsync(ListCursor.Read(After, Before), Size, cancellationToken);

    /// <summary>So many of the rows behind a place; the first ones behind null.</summary>
    protected abstract Task<ListPage<TRow>> ReadAsync(ListCursor? at, int size, CancellationToken cancellationToken);

    protected abstract Guid KeyOf(TRow row);
}
