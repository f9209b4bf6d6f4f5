using Microsoft.AspNetCore.Mvc.Rendering;

namespace TrunkFlow.Server.Pages.Forms;

/// <summary>One field of a form as its partial draws it: label above, help below, the refusal between.</summary>
public sealed record FieldView
{
    public required string Name { get; init; }

    public required string Id { get; init; }

    public required string Label { get; init; }

    public string Value { get; init; } = "";

    public string? Error { get; init; }

    public string? Help { get; init; }

    public bool Optional { get; init; }

    /// <summary>The form cannot be sent without it.</summary>
    public bool Required { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>The unit that stands in the control: "canais", "R$".</summary>
    public string? Unit { get; init; }

    public string? InputMode { get; init; }

    public string Autocomplete { get; init; } = "off";

    public string? Placeholder { get; init; }

    public bool Mono { get; init; }

    public int Lines { get; init; }

    public bool Focus { get; init; }

    public string? Class { get; init; }

    public IReadOnlyList<SelectListItem>? Options { get; init; }

    /// <summary>Of a field that takes the key of a row.</summary>
    public Suggested? Suggested { get; init; }

    public string? DescribedBy => string.Join(' ', new[] { Error is null ? null : Id + "-error", Help is null ? null : Id + "-help" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public string? Invalid => Error is null ? null : "true";
}
