using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Reports;

/// <summary>Which calls a report counts; null asks for all.</summary>
public sealed record MarginFilter(
    Guid? CustomerId = null, Guid? ProviderId = null, Guid? GatewayId = null, string? DestinationPrefix = null, CallDirection? Direction = null)
{
    public IQueryable<CallRollup> Apply(IQueryable<CallRollup> rollups)
    {
        rollups = CustomerId is { } customer ? rollups.Where(rollup => rollup.CustomerId == customer) : rollups;
        rollups = ProviderId is { } provider ? rollups.Where(rollup => rollup.ProviderId == provider) : rollups;
        rollups = GatewayId is { } gateway ? rollups.Where(rollup => rollup.GatewayId == gateway) : rollups;
        rollups = Direction is { } direction ? rollups.Where(rollup => rollup.Direction == direction) : rollups;
        return DestinationPrefix is { } prefix ? rollups.Where(rollup => rollup.Destination.StartsWith(prefix)) : rollups;
    }
}
