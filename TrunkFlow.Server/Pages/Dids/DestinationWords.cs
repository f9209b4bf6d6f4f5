using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>Where a number rings, in the order it is tried, in words.</summary>
public static class DestinationWords
{
    public static string Of(IEnumerable<DidDestination> destinations, IStringLocalizer<DidsText> text) =>
        string.Join(" → ", destinations.OrderBy(destination => destination.Position).Select(destination => Of(destination, text)));

    private static string Of(DidDestination destination, IStringLocalizer<DidsText> text) =>
        $"{text[$"Destination.{destination.Kind}"]} {destination.Extension?.Number ?? PanelDisplay.Phone(destination.Number ?? "")}".Trim(' ', '—');
}
