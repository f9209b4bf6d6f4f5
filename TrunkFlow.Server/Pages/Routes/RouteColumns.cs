using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Pages.Routes;

/// <summary>The columns of the list of routes.</summary>
public sealed class RouteColumns(ReaderPreferences reader, IStringLocalizer<RoutesText> text, IStringLocalizer<SharedText> shared) : ListColumns<OutboundRoute>(ReaderList.Routes, reader)
{
    private protected override IReadOnlyList<ListColumn<OutboundRoute>> All =>
    [
        new("priority", text["Field.Priority"], route => route.Priority),
        new("name", text["Field.Name"], route => route.Name) { IsMain = true },
        new("pattern", text["Field.Pattern"], route => route.Pattern),
        new("status", text["Column.Status"], route => text[!route.Enabled ? "Status.Disabled" : route.Block ? "Status.Blocks" : "Status.Enabled"].Value),
        new("gateways", text["Column.Gateways"], route => GatewaysOf(route)),
        new("mode", text["Field.Mode"], route => text[$"Mode.{route.Mode}"].Value),
        new("attempts", text["Field.MaxAttempts"], route => route.MaxAttempts) { IsExtra = true },
        new("stop", text["Field.Stop"], route => shared[route.Stop ? "Yes" : "No"].Value) { IsExtra = true },
        new("time", text["Field.TimeCondition"], route => route.TimeCondition?.ToString()) { IsExtra = true },
        new("for", text["Column.For"], route => route.Customer?.Name ?? text["ForAll"].Value),
    ];

    /// <summary>In the order they are tried; null where there is none.</summary>
    public static string? GatewaysOf(OutboundRoute route) =>
        route.Gateways.Count == 0 ? null : string.Join(" → ", route.Gateways.OrderBy(gateway => gateway.Position).Select(gateway => gateway.Gateway?.Name));
}
