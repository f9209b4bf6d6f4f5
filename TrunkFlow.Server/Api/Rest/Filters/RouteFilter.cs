using TrunkFlow.Server.Data;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which routes are listed.</summary>
public sealed record RouteFilter : ListFilter
{
    /// <summary>Any part of the name.</summary>
    public string? Search { get; init; }

    /// <summary>The only customer they are for.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>A gateway they try.</summary>
    public Guid? GatewayId { get; init; }

    /// <summary>Whether they are on the switch.</summary>
    public bool? Enabled { get; init; }

    public IQueryable<OutboundRoute> Of(IQueryable<OutboundRoute> rows)
    {
        var part = Anywhere(Search);
        return rows.Where(row =>
            (part == null || PlainText.Like(row.Name, part))
            && (CustomerId == null || row.CustomerId == CustomerId)
            && (GatewayId == null || row.Gateways.Any(place => place.GatewayId == GatewayId))
            && (Enabled == null || row.Enabled == Enabled));
    }
}
