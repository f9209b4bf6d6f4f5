namespace TrunkFlow.Server.Reports;

/// <summary>Calls of a customer that no price was found for, for one reason.</summary>
public sealed record UnratedRow
{
    /// <summary>Why, such as <c>no-sell-rate</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Key of the customer; null in rows of calls of nobody known.</summary>
    public required Guid? CustomerId { get; init; }

    /// <summary>How many calls.</summary>
    public required int Calls { get; init; }

    /// <summary>Their seconds of talk.</summary>
    public required long TalkSeconds { get; init; }

    /// <summary>When the first of them began.</summary>
    public required DateTimeOffset First { get; init; }

    /// <summary>When the last of them began.</summary>
    public required DateTimeOffset Last { get; init; }
}
