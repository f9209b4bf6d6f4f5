using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Conferences;

public sealed class IndexModel(TrunkFlowDbContext db, IStringLocalizer<ConferencesText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public ConferenceStatus? Status { get; set; }

    public ListPage<ConferenceRow> List { get; private set; } = new([], null, null);

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || Status is not null;

    public FilterBar Filters => new(
        Status is { } status ? [new Chip(text["Column.State"], text[$"Status.{status}"], Request.With(("status", null)))] : [],
        Status is null ? [.. Enum.GetValues<ConferenceStatus>().Select(status => new FilterChoice(text[$"Status.{status}"], Request.With(("status", $"{status}"))))] : []);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        var page = await Filtered().PageByAsync(conference => conference.Name, ListCursor.Read(after, before), Size, cancellationToken);
        var shown = page.Rows.Select(conference => conference.Id).ToList();
        var places = await db.ConferenceParticipants.AsNoTracking().Where(row => shown.Contains(row.ConferenceId))
            .GroupBy(row => new { row.ConferenceId, row.Status }).Select(group => new { group.Key.ConferenceId, group.Key.Status, Count = group.Count() }).ToListAsync(cancellationToken);
        var counts = places.ToLookup(place => place.ConferenceId);
        List = new ListPage<ConferenceRow>(
            [
                .. page.Rows.Select(conference => new ConferenceRow(
                    conference,
                    counts[conference.Id].Where(place => place.Status == ParticipantStatus.Joined).Sum(place => place.Count),
                    counts[conference.Id].Where(place => place.Status is ParticipantStatus.Planned or ParticipantStatus.Invited or ParticipantStatus.Calling).Sum(place => place.Count))),
            ],
            page.Before,
            page.After);
        return Show("_Results");
    }

    private IQueryable<Conference> Filtered()
    {
        var rows = db.Conferences.AsNoTracking().Include(conference => conference.Customer).AsQueryable();
        rows = Status is { } status ? rows.Where(conference => conference.Status == status) : rows;
        if (Query?.Trim() is not { Length: > 0 } query)
        {
            return rows;
        }

        var part = LikePattern.Anywhere(query);
        return rows.Where(conference => PlainText.Like(conference.Name, part) || PlainText.Like(conference.Customer!.Name, part));
    }
}
