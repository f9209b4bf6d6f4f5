using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Reports;

/// <summary>Which calls a report counts; null asks for all.</summary>
public sealed record MarginFilter(
    Guid? CustomerId = null, Guid? ProviderId = null, Guid? GatewayId = null, string? DestinationPrefix = null, CallDirection? Direction = null)
{
    /// <summary>Whether it asks for something that days by customer do not tell.</summary>
    public bool NeedsCarrier => ProviderId is not null || GatewayId is not null || DestinationPrefix is not null;

    public IQueryable<TSums> Apply<TSums>(IQueryable<TSums> all)
        where TSums : CallSums
    {
        all = CustomerId is { } customer ? all.Where(sums => sums.CustomerId == customer) : all;
        all = ProviderId is { } provider ? all.Where(sums => sums.ProviderId == provider) : all;
        all = GatewayId is { } gateway ? all.Where(sums => sums.GatewayId == gateway) : all;
        all = Direction is { } direction ? all.Where(sums => sums.Direction == direction) : all;
        return DestinationPrefix is { } prefix ? all.Where(sums => sums.Destination.StartsWith(prefix)) : all;
    }
}
