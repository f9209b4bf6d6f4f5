using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

public sealed class IndexModel(TrunkFlowDbContext db, IStringLocalizer<DidsText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public DidStatus? Status { get; set; }

    public ListPage<Did> List { get; private set; } = new([], null, null);

    /// <summary>Who holds each of the numbers shown.</summary>
    public IReadOnlyDictionary<Guid, CustomerDid> Holders { get; private set; } = new Dictionary<Guid, CustomerDid>();

    public IReadOnlyDictionary<DidStatus, int> Counts { get; private set; } = new Dictionary<DidStatus, int>();

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || Status is not null;

    public FilterBar Filters => new(
        Status is { } status ? [new Chip(text["Column.Status"], text[$"Status.{status}"], Request.With(("status", null)))] : [],
        Status is null ? [.. Enum.GetValues<DidStatus>().Select(value => new FilterChoice(text[$"Status.{value}"], Request.With(("status", value.ToString().ToLowerInvariant()))))] : []);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        List = await Filtered().PageByAsync(did => did.Number, ListCursor.Read(after, before), Size, cancellationToken);
        var shown = List.Rows.Select(did => did.Id).ToList();
        Holders = await db.CustomerDids.AsNoTracking().Include(held => held.Customer).Where(held => shown.Contains(held.DidId) && held.ValidUntil == null)
            .ToDictionaryAsync(held => held.DidId, cancellationToken);
        if (WantsFragment)
        {
            return Show("_Results");
        }

        Counts = await db.Dids.GroupBy(did => did.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(status => status.Key, status => status.Count, cancellationToken);
        return Show();
    }

    // By any digits of the number, or by who holds it.
    private IQueryable<Did> Filtered()
    {
        var rows = db.Dids.AsNoTracking().Include(did => did.Provider).Where(did => Status == null || did.Status == Status);
        if (Query?.Trim() is not { Length: > 0 } query)
        {
            return rows;
        }

        var digits = string.Concat(query.Where(char.IsAsciiDigit));
        var (number, name) = ($"%{(digits.Length == 0 ? "none" : digits)}%", LikePattern.Anywhere(query));
        return rows.Where(did => EF.Functions.Like(did.Number, number)
            || db.CustomerDids.Any(held => held.DidId == did.Id && held.ValidUntil == null && EF.Functions.ILike(held.Customer!.Name, name, LikePattern.Escape)));
    }
}
