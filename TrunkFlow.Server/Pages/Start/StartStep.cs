using TrunkFlow.Server.FileImports;

namespace TrunkFlow.Server.Pages.Start;

/// <summary>Something a new installation needs before it bills calls.</summary>
/// <param name="Key">Names its words.</param>
/// <param name="State">How it stands.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Url">Where it is done; null when there is nothing to do.</param>
public sealed record StartStep(string Key, StartState State, string? Detail, string? Url)
{
    /// <summary>What is run on the switch's host for it.</summary>
    public string? Command { get; init; }

    /// <summary>What a check found, in its own words.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Where several of it are brought from a file.</summary>
    public ImportKind? File { get; init; }

    public bool IsDone => State == StartState.Done;

    /// <summary>Kind and icon of its mark.</summary>
    public (string Kind, string Icon) Mark => State switch
    {
        StartState.Done => ("ok", "circle-check"),
        StartState.Wrong => ("bad", "circle-x"),
        _ => ("off", "circle-dashed"),
    };
}
