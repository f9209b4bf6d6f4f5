using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.ApiKeys;

/// <summary>All keys, also those that open nothing any more; one is taken back here.</summary>
public sealed class IndexModel(TrunkFlowDbContext db, RevokeApiKey revoke, TimeProvider clock, IStringLocalizer<ApiKeysText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public KeyState? State { get; set; }

    /// <summary>The key that is to be taken back, while that is being asked.</summary>
    [BindProperty(SupportsGet = true, Name = "revoke")]
    public Guid? Revoke { get; set; }

    public ApiKey? Asked { get; private set; }

    public ListPage<ApiKey> List { get; private set; } = new([], null, null);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool Narrows => !string.IsNullOrWhiteSpace(Query) || State is not null;

    public FilterBar Filters => new(
        State is { } state ? [new Chip(text["Column.State"], text[$"State.{state}"], Request.With(("state", null)))] : [],
        State is null ? [.. Enum.GetValues<KeyState>().Select(other => new FilterChoice(text[$"State.{other}"], Request.With(("state", $"{other}"))))] : []);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        Asked = Revoke is { } id ? await db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Id == id && key.RevokedAt == null, cancellationToken) : null;
        List = await Filtered().PageByAsync(key => key.Name, ListCursor.Read(after, before), Size, cancellationToken);
        return Show("_Results");
    }

    public Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var key = await revoke.RunAsync(new RevokeApiKeyInput(Revoke ?? Guid.Empty), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Revoked", key.Name]);
    }, cancellationToken);

    private IQueryable<ApiKey> Filtered()
    {
        var keys = db.ApiKeys.AsNoTracking().Include(key => key.Customer).AsQueryable();
        if (Query?.Trim() is { Length: > 0 } query)
        {
            var part = LikePattern.Anywhere(query);
            keys = keys.Where(key => PlainText.Like(key.Name, part) || PlainText.Like(key.Customer!.Name, part) || query.StartsWith(key.Prefix));
        }

        return State switch
        {
            KeyState.Revoked => keys.Where(key => key.RevokedAt != null),
            KeyState.Expired => keys.Where(key => key.RevokedAt == null && key.ExpiresAt <= Now),
            KeyState.InForce => keys.Where(key => key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > Now)),
            _ => keys,
        };
    }
}
