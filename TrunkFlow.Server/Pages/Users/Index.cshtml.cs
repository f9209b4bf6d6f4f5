using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Pages.Users;

/// <summary>Who may sign in, and whether administrators must show a second factor.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, ChangeSetting change, TimeProvider clock, IStringLocalizer<UsersText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public UserRole? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public UserState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "factor")]
    public bool? Factor { get; set; }

    public ListPage<User> List { get; private set; } = new([], null, null);

    public IReadOnlyDictionary<Guid, UserSignIn> SignIns { get; private set; } = new Dictionary<Guid, UserSignIn>();

    /// <summary>Whether administrators must show a second factor, and how many have none.</summary>
    public bool FactorRequired { get; private set; }

    public int AdminsWithout { get; private set; }

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || Role is not null || State is not null || Factor is not null;

    public FilterBar Filters => new([.. Chips()], [.. Choices()]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return Show("_Results");
    }

    public Task<IActionResult> OnPostRequireAsync(bool on, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        await change.RunAsync(new ChangeSettingInput(Setting.RequireSecondFactor, on ? Setting.Yes : Setting.No), cancellationToken);
        return Changed(Url.Page("Index")!, text[on ? "Factor.Required" : "Factor.NotRequired"]);
    }, cancellationToken);

    public UserState StateOf(User user) => user.StateOf(SignIns.GetValueOrDefault(user.Id), clock.GetUtcNow());

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        List = await Filtered().PageByAsync(user => user.Username, ListCursor.Read(Request.Query["after"], Request.Query["before"]), Size, cancellationToken);
        var shown = List.Rows.Select(user => user.Id).ToList();
        SignIns = await db.UserSignIns.AsNoTracking().Where(row => shown.Contains(row.UserId)).ToDictionaryAsync(row => row.UserId, cancellationToken);
        FactorRequired = await db.RequiresSecondFactorAsync(cancellationToken);
        AdminsWithout = await db.AdminsWithoutSecondFactor().CountAsync(cancellationToken);
    }

    private IQueryable<User> Filtered()
    {
        var now = clock.GetUtcNow();
        var locked = db.UserSignIns.Where(row => row.LockedUntil > now).Select(row => row.UserId);
        var users = db.Users.AsNoTracking().Include(user => user.Customer).AsQueryable();
        users = Role is { } role ? users.Where(user => user.Role == role) : users;
        users = Factor is { } factor ? users.Where(user => user.SecondFactorSince != null == factor) : users;
        users = State switch
        {
            UserState.Active => users.Where(user => !user.Disabled && !locked.Contains(user.Id)),
            UserState.Locked => users.Where(user => !user.Disabled && locked.Contains(user.Id)),
            UserState.Disabled => users.Where(user => user.Disabled),
            _ => users,
        };
        var part = string.IsNullOrWhiteSpace(Query) ? null : LikePattern.Anywhere(Query.Trim());
        return part is null
            ? users
            : users.Where(user => PlainText.Like(user.Username, part) || PlainText.Like(user.Customer!.Name, part));
    }

    private IEnumerable<Chip> Chips()
    {
        if (Role is { } role)
        {
            yield return new Chip(text["Column.Role"], text[$"Role.{role}"], Request.With(("role", null)));
        }

        if (State is { } state)
        {
            yield return new Chip(text["Column.State"], text[$"State.{state}"], Request.With(("state", null)));
        }

        if (Factor is { } factor)
        {
            yield return new Chip(text["Column.Factor"], text[factor ? "Filter.With" : "Filter.Without"], Request.With(("factor", null)));
        }
    }

    private IEnumerable<FilterChoice> Choices() =>
    [
        .. (Role is null ? Enum.GetValues<UserRole>() : []).Select(role => new FilterChoice(text[$"Role.{role}"], Request.With(("role", $"{role}")))),
        .. (State is null ? Enum.GetValues<UserState>() : []).Select(state => new FilterChoice(text[$"State.{state}"], Request.With(("state", $"{state}")))),
        .. Factor is null ? [new FilterChoice(text["Filter.WithFactor"], Request.With(("factor", "true"))), new FilterChoice(text["Filter.WithoutFactor"], Request.With(("factor", "false")))] : Array.Empty<FilterChoice>(),
    ];
}
