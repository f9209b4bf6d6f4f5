namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>One number of the dashboard.</summary>
public sealed record Tile(string Name, string Value)
{
    /// <summary>What the name stands for, where it is an abbreviation.</summary>
    public string? Long { get; init; }

    /// <summary>What its definition goes by in the texts.</summary>
    public required string Hint { get; init; }

    /// <summary>The page that shows what is counted.</summary>
    public string? Link { get; init; }

    /// <summary>A symbol in front of the value, and a unit after it.</summary>
    public string? Before { get; init; }

    public string? Unit { get; init; }

    public string? Note { get; init; }

    /// <summary>How it compares with the same time yesterday, with the judgement on it: good, bad or none.</summary>
    public TileChange? Change { get; init; }

    /// <summary>The path of its small line.</summary>
    public string? Spark { get; init; }
}
