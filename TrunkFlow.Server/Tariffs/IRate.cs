using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Tariffs;

/// <summary>A price per prefix as it is kept, sold or bought; see <see cref="RateTerms"/>.</summary>
public interface IRate
{
    int Version { get; }

    string Prefix { get; }

    string? Description { get; }

    decimal PricePerMinute { get; }

    decimal ConnectionFee { get; }

    int InitialBlock { get; }

    int Increment { get; }

    decimal MinimumCharge { get; }

    int FreeBelowSeconds { get; }

    DateTimeOffset ValidFrom { get; }

    DateTimeOffset? ValidUntil { get; }

    TimeBand? TimeBand { get; }
}
