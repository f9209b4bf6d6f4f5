namespace TrunkFlow.Server.Pages.Search;

/// <summary>Something that was found, or was opened before.</summary>
public sealed record Found
{
    public required FoundKind Kind { get; init; }

    public required Guid Id { get; init; }

    /// <summary>Its name or number.</summary>
    public required string Title { get; init; }

    /// <summary>What tells it from others of that name.</summary>
    public string? Detail { get; init; }

    /// <summary>What was typed is its whole key: its code, its number, the id of the call.</summary>
    public bool IsExact { get; init; }

    public string Icon => Kind switch
    {
        FoundKind.Customer => "building-2",
        FoundKind.Number => "hash",
        FoundKind.Extension => "phone",
        FoundKind.Gateway => "server",
        FoundKind.Provider => "radio-tower",
        FoundKind.Route => "route",
        _ => "phone-call",
    };
}
