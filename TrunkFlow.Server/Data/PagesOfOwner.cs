using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace TrunkFlow.Server.Data;

/// <summary>A page of the rows that belong to each of several others: one statement for all of them.</summary>
public abstract class PagesOfOwner<T>(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<PageOfOwner, Page<T>>(scheduler, options)
    where T : class
{
    /// <summary>The rows of the owners, in the order they are paged; the key comes last in it.</summary>
    protected abstract IQueryable<T> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners);

    protected abstract Expression<Func<T, Guid>> Owner { get; }

    protected override async Task<IReadOnlyDictionary<PageOfOwner, Page<T>>> LoadBatchAsync(IReadOnlyList<PageOfOwner> keys, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var pages = new Dictionary<PageOfOwner, Page<T>>();
        foreach (var request in keys.GroupBy(key => key.Paging))
        {
            var owners = request.Select(key => key.Owner).ToArray();
            if (owners.Length == 1)
            {
                // What a page of a single one needs is a plain statement; grouping by owner costs twice as much.
                pages[new(owners[0], request.Key)] = await Rows(db, owners).AsNoTracking().ToPageAsync(request.Key, cancellationToken);
                continue;
            }

            var found = await Rows(db, owners).AsNoTracking().ToBatchPageAsync(Owner, request.Key, cancellationToken);
            foreach (var key in request)
            {
                pages[key] = found.TryGetValue(key.Owner, out var page) ? page : Page<T>.Empty;
            }
        }

        return pages;
    }
}
