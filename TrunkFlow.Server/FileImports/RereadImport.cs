using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>Reads a file’s columns as something else.</summary>
/// <param name="Id">The import.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Columns">What each column holds, in the order of the file.</param>
/// <param name="HasHeader">Whether its first line names the columns.</param>
public sealed record RereadImportInput(Guid Id, int Version, IReadOnlyList<ImportColumn> Columns, bool HasHeader);

public sealed class RereadImport(TrunkFlowDbContext db)
{
    public async Task<Import> RunAsync(RereadImportInput input, CancellationToken cancellationToken)
    {
        var import = await db.FindOrRefuseAsync<Import>(input.Id, input.Version, cancellationToken);
        import.ReadAs(input.Columns, input.HasHeader, import.Origin);
        var secrets = input.Columns.Index().Where(column => column.Item == ImportColumn.Secret).Select(column => column.Index).ToHashSet();
        if (secrets.Count > 0)
        {
            var file = await db.Set<ImportFile>().SingleAsync(row => row.ImportId == import.Id, cancellationToken);
            file.Replace(TableFile.Pack(ImportTable.Unpack(file.Content).Without(secrets, input.HasHeader)));
        }

        await db.SaveChangesAsync(cancellationToken);
        return import;
    }
}
