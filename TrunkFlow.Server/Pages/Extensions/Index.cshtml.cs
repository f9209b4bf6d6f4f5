using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

public sealed class IndexModel(TrunkFlowDbContext db, TimeProvider time, IStringLocalizer<ExtensionsText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "registered")]
    public bool? Registered { get; set; }

    public ListPage<Extension> List { get; private set; } = new([], null, null);

    public IReadOnlyDictionary<Guid, ExtensionState> States { get; private set; } = new Dictionary<Guid, ExtensionState>();

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || Registered is not null;

    public FilterBar Filters => new(
        Registered is { } registered ? [new Chip(text["Column.Registration"], text[registered ? "Filter.Registered" : "Filter.NotRegistered"], Request.With(("registered", null)))] : [],
        Registered is null ? [new FilterChoice(text["Filter.Registered"], Request.With(("registered", "true"))), new FilterChoice(text["Filter.NotRegistered"], Request.With(("registered", "false")))] : []);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        List = await Filtered().PageByAsync(extension => extension.Number, ListCursor.Read(after, before), Size, cancellationToken);
        var shown = List.Rows.Select(extension => extension.Id).ToList();
        var states = await db.ExtensionStatesAt(time.GetUtcNow()).AsNoTracking().Where(state => shown.Contains(state.ExtensionId)).ToListAsync(cancellationToken);
        States = states.GroupBy(state => state.ExtensionId).ToDictionary(group => group.Key, group => group.MaxBy(state => state.SeenAt)!);
        return Show("_Results");
    }

    private IQueryable<Extension> Filtered()
    {
        var rows = db.Extensions.AsNoTracking().Include(extension => extension.Customer).AsQueryable();
        if (Query?.Trim() is { Length: > 0 } query)
        {
            var part = LikePattern.Anywhere(query);
            rows = rows.Where(extension => EF.Functions.ILike(extension.Number, part, LikePattern.Escape) || EF.Functions.ILike(extension.Name ?? "", part, LikePattern.Escape)
                || EF.Functions.ILike(extension.Customer!.Name, part, LikePattern.Escape) || extension.EndpointName == query);
        }

        var states = db.ExtensionStatesAt(time.GetUtcNow());
        return Registered is { } registered
            ? rows.Where(extension => states.Any(state => state.ExtensionId == extension.Id && state.Status == ExtensionStatus.Registered) == registered)
            : rows;
    }
}
