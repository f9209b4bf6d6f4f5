using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Simulation;

/// <summary>What is switched off is not on the switch and takes no part in routing; of a route or gateway one expected to be used, a simulated call says so.</summary>
internal sealed class IdleRoutes
{
    private readonly List<OutboundRoute> routes;

    private IdleRoutes(List<OutboundRoute> routes) => this.routes = routes;

    public static async Task<IdleRoutes> ReadAsync(TrunkFlowDbContext db, Guid customer, CancellationToken cancellationToken) => new(await db.Routes.AsNoTracking()
        .Where(route => (route.CustomerId == null || route.CustomerId == customer) && (!route.Enabled || route.Gateways.Any(row => !row.Gateway!.Enabled)))
        .Include(route => route.Gateways.Where(row => !row.Gateway!.Enabled)).ThenInclude(row => row.Gateway)
        .AsSplitQuery()
        .ToListAsync(cancellationToken));

    /// <summary>The routes that were considered with their idle gateways behind the others, and the idle routes that would have matched, in the order of priority.</summary>
    public IReadOnlyList<SimulatedRoute> Among(IEnumerable<SimulatedRoute> considered, string digits)
    {
        var all = considered.Select(route => route with { Gateways = [.. route.Gateways, .. GatewaysOf(routes.Find(idle => idle.Id == route.RouteId))] }).ToList();
        var known = all.Select(route => route.RouteId).ToHashSet();
        all.AddRange(from route in routes
                     where !known.Contains(route.Id) && DialPattern.Parse(null, route.Pattern).Matches(digits)
                     let verdict = route.Enabled ? RouteVerdict.NoGateway : RouteVerdict.Disabled
                     select new SimulatedRoute(route.Id, route.Name, route.Pattern, route.Priority, verdict, [.. GatewaysOf(route)]));
        return [.. all.OrderBy(route => route.Priority)];
    }

    private static IEnumerable<SimulatedGateway> GatewaysOf(OutboundRoute? route) =>
        from row in route?.Gateways.OrderBy(row => row.Position) ?? Enumerable.Empty<RouteGateway>()
        select new SimulatedGateway(row.GatewayId, row.Gateway!.Name, null, GatewayVerdict.Absent, "", null, null, null, null);
}
