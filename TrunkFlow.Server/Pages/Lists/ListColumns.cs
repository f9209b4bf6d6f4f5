using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Preferences;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The columns of one list, of which its reader chooses those that are shown.</summary>
public abstract class ListColumns<TRow>(ReaderList list, ReaderPreferences reader)
{
    private ColumnChoice? choice;

    public ColumnChoice Choice => choice ??= ColumnChoice.Of(list, All, reader.Columns(list));

    /// <summary>Those of a file that has what is shown.</summary>
    internal IReadOnlyList<TableColumn<TRow>> InFile => Choice.InFile(All);

    private protected abstract IReadOnlyList<ListColumn<TRow>> All { get; }
}
