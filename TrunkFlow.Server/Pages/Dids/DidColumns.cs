using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>The columns of the list of numbers.</summary>
public sealed class DidColumns(ReaderPreferences reader, PanelDisplay display, IStringLocalizer<DidsText> text) : ListColumns<DidRow>(ReaderList.Dids, reader)
{
    private protected override IReadOnlyList<ListColumn<DidRow>> All =>
    [
        new("number", text["Column.Number"], row => row.Did.Number) { IsMain = true },
        new("status", text["Column.Status"], row => text[$"Status.{row.Did.Status}"].Value),
        new("holder", text["Column.Holder"], row => row.Held?.Customer?.Name),
        new("rings", text["Column.Rings"], row => row.Held is { } held ? DestinationWords.Of(held.Destinations, text) : null) { IsExtra = true },
        new("type", text["Field.Type"], row => text[$"Type.{row.Did.Type}"].Value),
        new("provider", text["Field.Provider"], row => row.Did.Provider?.Name),
        new("gateway", text["Field.Gateway"], row => row.Did.Gateway?.Name) { IsExtra = true },
        new("buy", text["Column.MonthlyBuy", PanelDisplay.Symbol()], row => row.Did.MonthlyBuy) { IsExtra = true },
        new("monthly", text["Column.Monthly", PanelDisplay.Symbol()], row => row.Did.MonthlySell),
        new("channels", text["Field.MaxChannels"], row => row.Did.MaxChannels) { IsExtra = true },
        new("since", text["Column.Since"], row => row.Held is { } held ? display.Local(held.ValidFrom).DateTime : null),
    ];
}
