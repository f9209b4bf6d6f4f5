using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which gateways are listed.</summary>
public sealed record GatewayFilter : ListFilter
{
    /// <summary>Any part of the name or the host.</summary>
    public string? Search { get; init; }

    /// <summary>Whose they are.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>Whether they are on the switch.</summary>
    public bool? Enabled { get; init; }

    public IQueryable<Gateway> Of(IQueryable<Gateway> rows)
    {
        var part = Anywhere(Search);
        return rows.Where(row =>
            (part == null || PlainText.Like(row.Name, part) || PlainText.Like(row.Host, part))
            && (ProviderId == null || row.ProviderId == ProviderId)
            && (Enabled == null || row.Enabled == Enabled));
    }
}
