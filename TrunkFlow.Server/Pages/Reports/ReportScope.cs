using Microsoft.AspNetCore.Mvc.Rendering;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>What a report is about, as it was found.</summary>
public sealed record ReportScope
{
    /// <summary>The days: the one customer's own, or the installation's.</summary>
    public required ReportSpan Span { get; init; }

    public required MarginFilter Filter { get; init; }

    /// <summary>The one customer; null for all of them.</summary>
    public required string? CustomerName { get; init; }

    public required IReadOnlyList<SelectListItem> Providers { get; init; }

    public required IReadOnlyList<SelectListItem> Gateways { get; init; }

    public string? ProviderName => NameOf(Providers, Filter.ProviderId);

    public string? GatewayName => NameOf(Gateways, Filter.GatewayId);

    private static string? NameOf(IEnumerable<SelectListItem> items, Guid? id) => id is null ? null : items.FirstOrDefault(item => item.Value == id.ToString())?.Text;
}
