using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>The columns of the list of gateways.</summary>
public sealed class GatewayColumns(ReaderPreferences reader, IStringLocalizer<GatewaysText> text, IStringLocalizer<SharedText> shared) : ListColumns<GatewayRow>(ReaderList.Gateways, reader)
{
    private protected override IReadOnlyList<ListColumn<GatewayRow>> All =>
    [
        new("name", text["Column.Name"], row => row.Gateway.Name) { IsMain = true },
        new("provider", text["Field.Provider"], row => row.Gateway.Provider?.Name),
        new("status", text["Column.Status"], row => shared[row.Condition.Word].Value),
        new("roundtrip", text["Column.RoundTrip"], row => row.RoundTripMilliseconds is { } milliseconds ? (long)milliseconds : null),
        new("channels", text["Column.Channels"], new(text["Column.Channels"], row => row.InUse), new(text["Column.MostChannels"], row => row.Gateway.MaxChannels)),
        new("persecond", text["Field.MaxCallsPerSecond"], row => row.Gateway.MaxCallsPerSecond) { IsExtra = true },
        new("weight", text["Field.Weight"], row => row.Gateway.Weight) { IsExtra = true },
        new("host", text["Field.Host"], row => $"{row.Gateway.Host}:{row.Gateway.Port}"),
        new("transport", text["Field.Transport"], row => shared[$"Transport.{row.Gateway.Transport}"].Value) { IsExtra = true },
        new("inbound", text["Column.Inbound"], row => row.Gateway.OutboundOnly ? text["OutboundOnly"].Value : text["InboundToo", row.Gateway.InboundAddresses.Length].Value),
    ];
}
