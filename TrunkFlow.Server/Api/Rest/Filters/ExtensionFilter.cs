using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which extensions are listed.</summary>
public sealed record ExtensionFilter : ListFilter
{
    /// <summary>How the number begins.</summary>
    public string? Number { get; init; }

    /// <summary>Whose they are.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Whether they are on the switch.</summary>
    public bool? Enabled { get; init; }

    public IQueryable<Extension> Of(IQueryable<Extension> rows)
    {
        var beginning = string.IsNullOrWhiteSpace(Number) ? null : Number.Trim();
        return rows.Where(row =>
            (beginning == null || row.Number.StartsWith(beginning))
            && (CustomerId == null || row.CustomerId == CustomerId)
            && (Enabled == null || row.Enabled == Enabled));
    }
}
