using Microsoft.EntityFrameworkCore;

namespace TrunkFlow.Server.Calls;

/// <summary>Some of the call records, always of a span of time so that only its partitions are touched; null asks for all.</summary>
/// <param name="From">When the first of them may begin.</param>
/// <param name="Until">When the next one is none of them any more.</param>
public sealed record CallSelection(DateTimeOffset From, DateTimeOffset Until)
{
    public Guid? CustomerId { get; init; }
    public Guid? ProviderId { get; init; }
    public Guid? GatewayId { get; init; }
    public Guid? RouteId { get; init; }
    public Guid? DidId { get; init; }

    /// <summary>Calls of any of these; null for all calls.</summary>
    public IReadOnlyCollection<Guid>? ExtensionIds { get; init; }

    public Guid? ConferenceId { get; init; }
    public CallDirection? Direction { get; init; }
    public CallDisposition? Disposition { get; init; }

    /// <summary>Only those no price was found for.</summary>
    public bool Unrated { get; init; }

    /// <summary>Every attempt, where otherwise only the last one of each call counts.</summary>
    public bool EveryAttempt { get; init; }

    /// <summary>Digits of the caller's or the called number; none, and every number will do.</summary>
    public string Digits { get; init; } = "";

    public IQueryable<CallRecord> Apply(IQueryable<CallRecord> calls)
    {
        calls = calls.Where(call => call.StartedAt >= From && call.StartedAt < Until);
        calls = EveryAttempt ? calls : calls.Where(call => call.IsLastAttempt);
        calls = CustomerId is { } customer ? calls.Where(call => call.CustomerId == customer) : calls;
        calls = ProviderId is { } provider ? calls.Where(call => call.ProviderId == provider) : calls;
        calls = GatewayId is { } gateway ? calls.Where(call => call.GatewayId == gateway) : calls;
        calls = RouteId is { } route ? calls.Where(call => call.RouteId == route) : calls;
        calls = DidId is { } did ? calls.Where(call => call.DidId == did) : calls;
        calls = ExtensionIds is { } extensions ? calls.Where(call => extensions.Contains(call.ExtensionId!.Value)) : calls;
        calls = ConferenceId is { } conference ? calls.Where(call => call.ConferenceId == conference) : calls;
        calls = Direction is { } direction ? calls.Where(call => call.Direction == direction) : calls;
        calls = Disposition is { } disposition ? calls.Where(call => call.Disposition == disposition) : calls;
        calls = Unrated ? calls.Where(call => call.UnratedReason != null) : calls;
        if (Digits.Length > 0)
        {
            var part = $"%{Digits}%";
            calls = calls.Where(call => EF.Functions.Like(call.DestinationNumber ?? call.Destination, part) || EF.Functions.Like(call.SourceNumber ?? call.Source, part));
        }

        return calls;
    }
}
