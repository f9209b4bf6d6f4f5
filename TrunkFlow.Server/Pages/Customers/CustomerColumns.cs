using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The columns of the list of customers.</summary>
public sealed class CustomerColumns(ReaderPreferences reader, IActiveCalls active, PanelDisplay display, IStringLocalizer<CustomersText> text) : ListColumns<CustomerRow>(ReaderList.Customers, reader)
{
    private ActiveChannels? channels;

    // A page shows them by itself; a file counts them once.
    private ActiveChannels? Channels => channels ??= ActiveChannels.Now(active);

    private protected override IReadOnlyList<ListColumn<CustomerRow>> All =>
    [
        new("name", text["Column.Customer"], new(text["Column.Customer"], row => row.Name), new(text["Field.Code"], row => row.Code)) { IsMain = true },
        new("type", text["Column.Type"], row => text[$"Type.{row.Type}"].Value),
        new("status", text["Column.Status"], row => text[row.Condition.Word, display.Percent(row.Condition.Share, 0)].Value),
        new("plan", text["Field.TariffPlan"], row => row.Plan) { IsExtra = true },
        new("billing", text["Field.BillingMode"], row => text[$"Billing.{row.BillingMode}"].Value) { IsExtra = true },
        new("tax", text["Field.TaxId"], row => row.TaxId is { } digits ? TaxNumber.Punctuated(digits) : null) { IsExtra = true },
        new("numbers", text["Column.Numbers"], row => row.Numbers),
        new("channels", text["Column.Channels"], new(text["Column.Channels"], row => Channels?.OfCustomer(row.Code)), new(text["Column.MostChannels"], row => row.MaxChannels)),
        new("minutes", text["Column.Minutes"], row => row.Month.Minutes),
        new("revenue", text["Column.Revenue", PanelDisplay.Symbol()], row => row.Month.Sell),
        new("profit", text["Column.Profit", PanelDisplay.Symbol()], row => row.Month.Profit),
        new("margin", text["Column.Margin"], row => row.Month.Margin is { } margin ? Math.Round(margin * 100, 1) : null),
        new("balance", $"{text["Column.Balance"]} ({PanelDisplay.Symbol()})", row => row.Balance),
        new("credit", text["Column.Credit", PanelDisplay.Symbol()], row => row.CreditLimit) { IsExtra = true },
    ];
}
