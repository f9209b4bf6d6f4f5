using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>What the reader opened last and is still there, as it is called now.</summary>
public sealed class ReadRecent(TrunkFlowDbContext db, RecentlyOpened recent, PanelDisplay display)
{
    public async Task<IReadOnlyList<Found>> RunAsync(CancellationToken cancellationToken)
    {
        var opened = recent.Read();
        var there = new Dictionary<(FoundKind, Guid), Found>();
        foreach (var group in opened.GroupBy(one => one.Kind, one => one.Id))
        {
            foreach (var found in await OfKindAsync(group.Key, [.. group], cancellationToken))
            {
                there[(found.Kind, found.Id)] = found;
            }
        }

        return [.. opened.Where(there.ContainsKey).Select(one => there[one])];
    }

    private async Task<List<Found>> OfKindAsync(FoundKind kind, List<Guid> ids, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case FoundKind.Customer:
                return await Of(db.Customers, ids).AsFound().ToListAsync(cancellationToken);
            case FoundKind.Number:
                return await Of(db.Dids, ids).AsFound().ToListAsync(cancellationToken);
            case FoundKind.Extension:
                return await Of(db.Extensions, ids).AsFound().ToListAsync(cancellationToken);
            case FoundKind.Gateway:
                return await Of(db.Gateways, ids).AsFound().ToListAsync(cancellationToken);
            case FoundKind.Provider:
                return await Of(db.Providers, ids).AsFound().ToListAsync(cancellationToken);
            case FoundKind.Route:
                return await Of(db.Routes, ids).AsFound().ToListAsync(cancellationToken);
            default:
                // One by one: each is a look into the month its key tells, together they would be one through all between.
                var calls = new List<Found>();
                foreach (var id in ids)
                {
                    calls.AddRange(await db.CallRecords.OfId(id).AsFound(display).ToListAsync(cancellationToken));
                }

                return calls;
        }
    }

    private static IQueryable<T> Of<T>(IQueryable<T> rows, List<Guid> ids)
        where T : Entity => rows.Where(row => ids.Contains(row.Id));
}
