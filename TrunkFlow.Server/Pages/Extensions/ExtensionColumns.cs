using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Pages.Preferences;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Extensions;

/// <summary>The columns of the list of extensions.</summary>
public sealed class ExtensionColumns(ReaderPreferences reader, IStringLocalizer<ExtensionsText> text, IStringLocalizer<SharedText> shared)
{
    public ColumnChoice Choice => ColumnChoice.Of(ReaderList.Extensions, All, reader.Columns(ReaderList.Extensions));

    /// <summary>Those of a file that has what is shown.</summary>
    internal IReadOnlyList<TableColumn<ExtensionRow>> InFile => Choice.InFile(All);

    private IReadOnlyList<ListColumn<ExtensionRow>> All =>
    [
        new("number", text["Column.Extension"], row => row.Extension.Number) { IsMain = true },
        new("name", text["Field.Name"], row => row.Extension.Name),
        new("customer", text["Field.Customer"], row => row.Extension.Customer?.Name),
        new("registration", text["Column.Registration"], row => shared[RegistrationOf(row)].Value),
        new("user", text["Column.User"], row => row.Extension.EndpointName),
        new("telephone", text["Column.Telephone"], row => row.State?.UserAgent),
        new("outside", text["Field.MayCallOut"], row => shared[row.Extension.MayCallOut ? "Yes" : "No"].Value) { IsExtra = true },
        new("shows", text["Field.CallerIdNumber"], row => row.Extension.CallerIdNumber) { IsExtra = true },
        new("forwards", text["Column.Forwards"], row => row.Extension.ForwardAlways ?? row.Extension.ForwardNoAnswer ?? row.Extension.ForwardBusy),
    ];

    private static string RegistrationOf(ExtensionRow row) => row switch
    {
        { Extension.Enabled: false } => "Registration.Disabled",
        { State.Status: ExtensionStatus.Registered } => "Registration.Registered",
        { State.Status: ExtensionStatus.Unreachable } => "Registration.Unreachable",
        _ => "Registration.None",
    };
}
