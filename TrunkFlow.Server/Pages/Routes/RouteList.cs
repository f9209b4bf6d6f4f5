using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>Reads routes in the order calls meet them: by priority, then name.</summary>
public sealed class RouteList(TrunkFlowDbContext db)
{
    /// <summary>Those whose name or pattern has what was typed; nothing typed, and it is all of them.</summary>
    public async Task<ListPage<OutboundRoute>> ReadAsync(string? typed, ListCursor? at, int size, CancellationToken cancellationToken)
    {
        var part = LikePattern.Anywhere(typed?.Trim() ?? "");
        var rows = Beyond(db.Routes.AsNoTracking().Where(route => PlainText.Like(route.Name, part) || PlainText.Like(route.Pattern, part)), at);
        rows = at?.Backwards == true
            ? rows.OrderByDescending(route => route.Priority).ThenByDescending(route => route.Name).ThenByDescending(route => route.Id)
            : rows.OrderBy(route => route.Priority).ThenBy(route => route.Name).ThenBy(route => route.Id);
        var fetched = await rows.Include(route => route.Customer).Include(route => route.Gateways).ThenInclude(gateway => gateway.Gateway).Take(size + 1).ToListAsync(cancellationToken);
        return ListPage<OutboundRoute>.Of(fetched, size, at, route => ListCursor.Write(string.Create(CultureInfo.InvariantCulture, $"{route.Priority} {route.Name}"), route.Id));
    }

    private static IQueryable<OutboundRoute> Beyond(IQueryable<OutboundRoute> rows, ListCursor? at)
    {
        if (at?.Value.Split(' ', 2) is not [var number, var name] || !int.TryParse(number, CultureInfo.InvariantCulture, out var priority))
        {
            return rows;
        }

        return at.Backwards
            ? rows.Where(route => EF.Functions.LessThan(ValueTuple.Create(route.Priority, route.Name, route.Id), ValueTuple.Create(priority, name, at.Id)))
            : rows.Where(route => EF.Functions.GreaterThan(ValueTuple.Create(route.Priority, route.Name, route.Id), ValueTuple.Create(priority, name, at.Id)));
    }
}
