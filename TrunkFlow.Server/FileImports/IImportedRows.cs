using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>Makes what the lines of a file say, by the same rules as the forms; what it made is saved by whoever applies the file.</summary>
internal interface IImportedRows
{
    /// <summary>Reads once what the lines are held against.</summary>
    Task PrepareAsync(TrunkFlowDbContext db, IReadOnlyList<ImportCells> lines, CancellationToken cancellationToken);

    /// <summary>What a line is about, as far as it can be read.</summary>
    string Title(ImportCells line);

    /// <summary>Makes what a line says; null where that is there already.</summary>
    /// <returns>What goes with it.</returns>
    /// <exception cref="Common.RefusalException">It cannot be added.</exception>
    (ImportOutcome Outcome, string? Note) Take(ImportCells line);

    /// <summary>The rows to be saved.</summary>
    IEnumerable<object> Made { get; }
}
