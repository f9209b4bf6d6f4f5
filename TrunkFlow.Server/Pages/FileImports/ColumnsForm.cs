using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.Pages.FileImports;

/// <summary>What the columns of a file hold, while it is chosen.</summary>
public sealed class ColumnsForm
{
    public int Version { get; set; }

    public bool HasHeader { get; set; }

    public List<ImportColumn> Columns { get; set; } = [];

    public static ColumnsForm Of(Import import) => new() { Version = import.Version, HasHeader = import.HasHeader, Columns = [.. import.Columns] };

    public RereadImportInput ToReread(Guid id) => new(id, Version, Columns, HasHeader);
}
