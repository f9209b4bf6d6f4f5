using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which numbers are listed.</summary>
public sealed record DidFilter : ListFilter
{
    /// <summary>How the number begins, in international form, with or without its plus sign.</summary>
    public string? Number { get; init; }

    /// <summary>Free, allocated, resting after a release, or gone to another operator.</summary>
    public DidStatus? Status { get; init; }

    /// <summary>Kind of number.</summary>
    public DidType? Type { get; init; }

    /// <summary>Where they come from.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The gateway their calls arrive on.</summary>
    public Guid? GatewayId { get; init; }

    /// <summary>Who holds them now.</summary>
    public Guid? CustomerId { get; init; }

    public IQueryable<Did> Of(IQueryable<Did> rows, TrunkFlowDbContext db)
    {
        var beginning = string.IsNullOrWhiteSpace(Number) ? null : $"+{Number.Trim().TrimStart('+')}";
        return rows.Where(row =>
            (beginning == null || row.Number.StartsWith(beginning))
            && (Status == null || row.Status == Status)
            && (Type == null || row.Type == Type)
            && (ProviderId == null || row.ProviderId == ProviderId)
            && (GatewayId == null || row.GatewayId == GatewayId)
            && (CustomerId == null || db.CustomerDids.Any(held => held.DidId == row.Id && held.CustomerId == CustomerId && held.ValidUntil == null)));
    }
}
