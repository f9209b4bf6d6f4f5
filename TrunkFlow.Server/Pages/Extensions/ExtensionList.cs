using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>Reads extensions in the order of their numbers, as the switches see them now.</summary>
public sealed class ExtensionList(TrunkFlowDbContext db, TimeProvider time)
{
    public async Task<ListPage<ExtensionRow>> ReadAsync(ExtensionFilter filter, ListCursor? at, int size, CancellationToken cancellationToken)
    {
        var page = await Filtered(filter).Include(extension => extension.Customer).PageByAsync(extension => extension.Number, at, size, cancellationToken);
        var shown = page.Rows.Select(extension => extension.Id).ToList();
        var states = (await db.ExtensionStatesAt(time.GetUtcNow()).AsNoTracking().Where(state => shown.Contains(state.ExtensionId)).ToListAsync(cancellationToken)).ToLookup(state => state.ExtensionId);
        return new ListPage<ExtensionRow>([.. page.Rows.Select(extension => new ExtensionRow(extension, states[extension.Id].MaxBy(state => state.SeenAt)))], page.Before, page.After);
    }

    /// <summary>The keys of those that are listed, of so many at most.</summary>
    public Task<List<Guid>> KeysAsync(ExtensionFilter filter, int most, CancellationToken cancellationToken) =>
        Filtered(filter).Select(extension => extension.Id).Order().Take(most).ToListAsync(cancellationToken);

    private IQueryable<Extension> Filtered(ExtensionFilter filter)
    {
        var rows = db.Extensions.AsNoTracking();
        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            var part = LikePattern.Anywhere(text);
            // Two questions, each of which an index answers; as one of two tables none would.
            var found = db.Extensions.Where(extension => EF.Functions.Like(extension.Number, part, LikePattern.Escape) || PlainText.Like(extension.Name, part) || extension.EndpointName == text)
                .Select(extension => extension.Id)
                .Union(db.Extensions.Where(extension => PlainText.Like(extension.Customer!.Name, part)).Select(extension => extension.Id));
            rows = rows.Where(extension => found.Contains(extension.Id));
        }

        var states = db.ExtensionStatesAt(time.GetUtcNow());
        return filter.Registered is { } registered
            ? rows.Where(extension => states.Any(state => state.ExtensionId == extension.Id && state.Status == ExtensionStatus.Registered) == registered)
            : rows;
    }
}
