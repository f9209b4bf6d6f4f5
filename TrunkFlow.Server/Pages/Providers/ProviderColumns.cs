using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>The columns of the list of providers.</summary>
public sealed class ProviderColumns(ReaderPreferences reader, IStringLocalizer<ProvidersText> text) : ListColumns<ProviderRow>(ReaderList.Providers, reader)
{
    private protected override IReadOnlyList<ListColumn<ProviderRow>> All =>
    [
        new("name", text["Column.Name"], row => row.Provider.Name) { IsMain = true },
        new("type", text["Field.Type"], row => text[$"Type.{row.Provider.Type}"].Value),
        new("status", text["Field.Status"], row => text[$"Status.{row.Provider.Status}"].Value),
        new("gateways", text["Column.Gateways"], row => row.Gateways),
        new("cost", text["Column.Cost", PanelDisplay.Symbol()], row => row.Provider.CostPerMinute),
        new("blocks", text["Column.Blocks"], row => $"{row.Provider.InitialBlock} + {row.Provider.Increment}"),
        new("balance", text["Column.Balance", PanelDisplay.Symbol()], row => row.Provider.Balance),
        new("contact", text["Field.ContactName"], row => row.Provider.ContactName) { IsExtra = true },
        new("email", text["Field.ContactEmail"], row => row.Provider.ContactEmail) { IsExtra = true },
        new("phone", text["Field.ContactPhone"], row => row.Provider.ContactPhone) { IsExtra = true },
    ];
}
