using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Api.Rest.Filters;

/// <summary>Which providers are listed.</summary>
public sealed record ProviderFilter : ListFilter
{
    /// <summary>Any part of the name.</summary>
    public string? Search { get; init; }

    /// <summary>Suspended providers carry no calls.</summary>
    public ProviderStatus? Status { get; init; }

    /// <summary>Whether they carry calls out, bring calls in, or both.</summary>
    public ProviderType? Type { get; init; }

    public IQueryable<Provider> Of(IQueryable<Provider> rows)
    {
        var part = Anywhere(Search);
        return rows.Where(row =>
            (part == null || PlainText.Like(row.Name, part))
            && (Status == null || row.Status == Status)
            && (Type == null || row.Type == Type));
    }
}
