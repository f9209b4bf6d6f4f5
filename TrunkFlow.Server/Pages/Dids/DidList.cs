using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>Reads numbers in their order, with who holds them and where they ring.</summary>
public sealed class DidList(TrunkFlowDbContext db)
{
    public async Task<ListPage<DidRow>> ReadAsync(DidFilter filter, ListCursor? at, int size, CancellationToken cancellationToken)
    {
        var page = await Filtered(filter).Include(did => did.Provider).Include(did => did.Gateway).PageByAsync(did => did.Number, at, size, cancellationToken);
        var shown = page.Rows.Select(did => did.Id).ToList();
        var held = await db.CustomerDids.AsNoTracking().AsSplitQuery().Include(held => held.Customer).Include(held => held.Destinations).ThenInclude(destination => destination.Extension)
            .Where(held => shown.Contains(held.DidId) && held.ValidUntil == null).ToDictionaryAsync(held => held.DidId, cancellationToken);
        return new ListPage<DidRow>([.. page.Rows.Select(did => new DidRow(did, held.GetValueOrDefault(did.Id)))], page.Before, page.After);
    }

    /// <summary>The keys of those that are listed, of so many at most.</summary>
    public Task<List<Guid>> KeysAsync(DidFilter filter, int most, CancellationToken cancellationToken) =>
        Filtered(filter).Select(did => did.Id).Order().Take(most).ToListAsync(cancellationToken);

    private IQueryable<Did> Filtered(DidFilter filter)
    {
        var rows = db.Dids.AsNoTracking().Where(did => filter.Status == null || did.Status == filter.Status);
        if (filter.Text?.Trim() is not { Length: > 0 } text)
        {
            return rows;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var (number, name) = ($"%{(digits.Length == 0 ? "none" : digits)}%", LikePattern.Anywhere(text));
        // Two questions, each of which an index answers; as one of two tables none would.
        var found = db.Dids.Where(did => EF.Functions.Like(did.Number, number)).Select(did => did.Id)
            .Union(db.CustomerDids.Where(held => held.ValidUntil == null && PlainText.Like(held.Customer!.Name, name)).Select(held => held.DidId));
        return rows.Where(did => found.Contains(did.Id));
    }
}
