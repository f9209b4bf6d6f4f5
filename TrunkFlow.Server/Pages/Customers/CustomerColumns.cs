using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>The columns of the list of customers.</summary>
public sealed class CustomerColumns(ReaderPreferences reader, IActiveCalls active, PanelDisplay display, IStringLocalizer<CustomersText> text)
{
    public ColumnChoice Choice => ColumnChoice.Of(ReaderList.Customers, All, reader.Columns(ReaderList.Customers));

    /// <summary>Those of a file that has what is shown.</summary>
    internal IReadOnlyList<TableColumn<CustomerRow>> InFile => Choice.InFile(All);

    private IReadOnlyList<ListColumn<CustomerRow>> All
    {
        get
        {
            var (channels, symbol) = (ActiveChannels.Now(active), PanelDisplay.Symbol());
            return
            [
                new("name", text["Column.Customer"], new(text["Column.Customer"], row => row.Name), new(text["Field.Code"], row => row.Code)) { IsMain = true },
                new("type", text["Column.Type"], row => text[$"Type.{row.Type}"].Value),
                new("status", text["Column.Status"], row => text[row.Condition.Word, display.Percent(row.Condition.Share, 0)].Value),
                new("plan", text["Field.TariffPlan"], row => row.Plan) { IsExtra = true },
                new("billing", text["Field.BillingMode"], row => text[$"Billing.{row.BillingMode}"].Value) { IsExtra = true },
                new("tax", text["Field.TaxId"], row => row.TaxId) { IsExtra = true },
                new("numbers", text["Column.Numbers"], row => row.Numbers),
                new("channels", text["Column.Channels"], new(text["Column.Channels"], row => channels?.OfCustomer(row.Code)), new(text["Column.MostChannels"], row => row.MaxChannels)),
                new("minutes", text["Column.Minutes"], row => row.Month.Minutes),
                new("revenue", text["Column.Revenue", symbol], row => row.Month.Sell),
                new("profit", text["Column.Profit", symbol], row => row.Month.Profit),
                new("margin", text["Column.Margin"], row => row.Month.Margin is { } margin ? Math.Round(margin * 100, 1) : null),
                new("balance", $"{text["Column.Balance"]} ({symbol})", row => row.Balance),
                new("credit", text["Column.Credit", symbol], row => row.CreditLimit) { IsExtra = true },
            ];
        }
    }
}
