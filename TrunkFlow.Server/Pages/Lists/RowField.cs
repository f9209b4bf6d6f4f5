using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A field edited in its row.</summary>
public sealed record RowField
{
    public required Guid Row { get; init; }

    /// <summary>Of the row, as it is now.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string Label { get; init; }

    /// <summary>How the list shows the value.</summary>
    public required IHtmlContent Shown { get; init; }

    /// <summary>What stands in the field, as typed.</summary>
    public required string Value { get; init; }

    public IReadOnlyList<SelectListItem>? Options { get; init; }

    public string? InputMode { get; init; }

    /// <summary>Somebody else saved the row first; what is shown is theirs.</summary>
    public bool IsLate { get; init; }

    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The value and its field have one name, so that the focus goes from one to the other.</summary>
    public string Id => IdOf(Row, Name);

    public bool HasFault => IsLate || Errors.Count > 0;

    public static string IdOf(Guid row, string name) => $"{name}-{row}";
}
