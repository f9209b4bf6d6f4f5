using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which call records are listed.</summary>
public sealed record CallFilter : ListFilter
{
    /// <summary>Begun at or after this moment.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Begun before this moment; later than from.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Who pays.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The gateway they went out or came in on.</summary>
    public Guid? GatewayId { get; init; }

    /// <summary>Who carried them.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The extension they came from or went to.</summary>
    public Guid? ExtensionId { get; init; }

    /// <summary>The DID that was called.</summary>
    public Guid? DidId { get; init; }

    /// <summary>Outbound, inbound or internal.</summary>
    public CallDirection? Direction { get; init; }

    /// <summary>How they ended.</summary>
    public CallDisposition? Disposition { get; init; }

    /// <summary>How the caller’s or the called number begins, in international form, with or without its plus sign.</summary>
    public string? Number { get; init; }

    /// <summary>Whether no attempt came after it; calls are counted by it.</summary>
    public bool? IsLastAttempt { get; init; }

    public IQueryable<CallRecord> Of(IQueryable<CallRecord> rows)
    {
        if (To <= From)
        {
            throw new InvalidValueException("to", "EndsBeforeStart");
        }

        var beginning = string.IsNullOrWhiteSpace(Number) ? null : $"+{Number.Trim().TrimStart('+')}";
        return rows.Where(row =>
            row.StartedAt >= From && row.StartedAt < To
            && (CustomerId == null || row.CustomerId == CustomerId)
            && (GatewayId == null || row.GatewayId == GatewayId)
            && (ProviderId == null || row.ProviderId == ProviderId)
            && (ExtensionId == null || row.ExtensionId == ExtensionId)
            && (DidId == null || row.DidId == DidId)
            && (Direction == null || row.Direction == Direction)
            && (Disposition == null || row.Disposition == Disposition)
            && (IsLastAttempt == null || row.IsLastAttempt == IsLastAttempt)
            && (beginning == null || row.SourceNumber!.StartsWith(beginning) || row.DestinationNumber!.StartsWith(beginning)));
    }
}
