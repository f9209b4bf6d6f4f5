using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.SecurityEvents;

/// <summary>Addresses whose requests the switches refused, those seen last first.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, IStringLocalizer<SecurityEventsText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    public ListPage<RefusedAddress> List { get; private set; } = new([], null, null);

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || KnownKind is not null;

    public FilterBar Filters => new([.. Chips()], [.. Choices()]);

    private string? KnownKind => Kind is not null && RefusedKind.All.ContainsKey(Kind) ? Kind : null;

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        List = await Filtered().PageLatestAsync(row => row.LastSeenAt, row => row.Id, ListCursor.Read(after, before), Size, cancellationToken);
        return Show("_Results");
    }

    private IQueryable<RefusedAddress> Filtered()
    {
        var rows = db.RefusedAddresses.AsNoTracking();
        rows = KnownKind is { } kind ? rows.Where(RefusedKind.All[kind]) : rows;
        if (Query?.Trim() is { Length: > 0 } query)
        {
            var part = LikePattern.Anywhere(query);
            rows = rows.Where(row => PlainText.Like(row.Address, part)
                || PlainText.Like(row.LastAccount, part) || PlainText.Like(row.NodeKey, part));
        }

        return rows;
    }

    private IEnumerable<Chip> Chips() =>
        KnownKind is { } kind ? [new Chip(text["Column.Kinds"], text[$"Kind.{kind}"], Request.With(("kind", null)))] : [];

    private IEnumerable<FilterChoice> Choices() =>
        KnownKind is null ? RefusedKind.All.Keys.Select(kind => new FilterChoice(text[$"Kind.{kind}"], Request.With(("kind", kind)))) : [];
}
