using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Audit;

/// <summary>Who changed what, the newest first.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, IStringLocalizer<AuditText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "action")]
    public AuditAction? Action { get; set; }

    [BindProperty(SupportsGet = true, Name = "door")]
    public Door? Door { get; set; }

    /// <summary>Only what this user did, and what was done to them.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public Guid? About { get; set; }

    public string? AboutName { get; private set; }

    public ListPage<AuditEntry> List { get; private set; } = new([], null, null);

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || Action is not null || Door is not null || About is not null;

    public FilterBar Filters => new([.. Chips()], [.. Choices()]);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        AboutName = About is null ? null : await db.Users.Where(user => user.Id == About).Select(user => user.Username).FirstOrDefaultAsync(cancellationToken);
        List = await Filtered().PageLatestAsync(entry => entry.At, entry => entry.Id, ListCursor.Read(after, before), Size, cancellationToken);
        return Show("_Results");
    }

    /// <summary>The kind of thing in the reader's language; a kind nobody named yet as it is.</summary>
    public string KindOf(AuditEntry entry) => text[$"Kind.{entry.Kind}"] is { ResourceNotFound: false } known ? known : entry.Kind;

    private IQueryable<AuditEntry> Filtered()
    {
        var entries = db.AuditEntries.AsNoTracking();
        entries = Action is { } action ? entries.Where(entry => entry.Action == action) : entries;
        entries = Door is { } door ? entries.Where(entry => entry.Door == door) : entries;
        entries = About is { } user ? entries.Where(entry => entry.ActorId == user || entry.SubjectId == user.ToString()) : entries;
        if (Query?.Trim() is { Length: > 0 } query)
        {
            var part = LikePattern.Anywhere(query);
            entries = entries.Where(entry => PlainText.Like(entry.ActorName, part) || PlainText.Like(entry.Kind, part) || entry.SubjectId == query);
        }

        return entries;
    }

    private IEnumerable<Chip> Chips()
    {
        if (About is { } user)
        {
            yield return new Chip(text["Filter.User"], AboutName ?? user.ToString(), Request.With(("user", null)));
        }

        if (Action is { } action)
        {
            yield return new Chip(text["Column.Action"], text[$"Action.{action}"], Request.With(("action", null)));
        }

        if (Door is { } door)
        {
            yield return new Chip(text["Column.Door"], text[$"Door.{door}"], Request.With(("door", null)));
        }
    }

    private IEnumerable<FilterChoice> Choices()
    {
        var actions = Action is null ? Enum.GetValues<AuditAction>() : [];
        var doors = Door is null ? Enum.GetValues<Door>() : [];
        return actions.Select(action => new FilterChoice(text[$"Action.{action}"], Request.With(("action", $"{action}"))))
            .Concat(doors.Select(door => new FilterChoice(text[$"Door.{door}"], Request.With(("door", $"{door}")))));
    }
}
