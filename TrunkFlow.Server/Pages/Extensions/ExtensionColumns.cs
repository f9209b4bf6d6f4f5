using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>The columns of the list of extensions.</summary>
public sealed class ExtensionColumns(ReaderPreferences reader, IStringLocalizer<ExtensionsText> text, IStringLocalizer<SharedText> shared) : ListColumns<ExtensionRow>(ReaderList.Extensions, reader)
{
    private protected override IReadOnlyList<ListColumn<ExtensionRow>> All =>
    [
        new("number", text["Column.Extension"], row => row.Extension.Number) { IsMain = true },
        new("name", text["Field.Name"], row => row.Extension.Name),
        new("customer", text["Field.Customer"], row => row.Extension.Customer?.Name),
        new("registration", text["Column.Registration"], row => shared[ExtensionStanding.Of(row.Extension, row.State).Word].Value),
        new("user", text["Column.User"], row => row.Extension.EndpointName),
        new("telephone", text["Column.Telephone"], row => row.State?.UserAgent),
        new("outside", text["Field.MayCallOut"], row => shared[row.Extension.MayCallOut ? "Yes" : "No"].Value) { IsExtra = true },
        new("shows", text["Field.CallerIdNumber"], row => row.Extension.CallerIdNumber) { IsExtra = true },
        new("forwards", text["Column.Forwards"], row => row.ForwardsTo),
    ];
}
