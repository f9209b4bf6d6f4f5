using CsvHelper;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports.Reading;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.FileImports;

/// <summary>A file of customers, numbers or extensions. What its columns hold is told from their names where nothing is said; it changes nothing before it is applied.</summary>
public sealed record UploadImportInput
{
    /// <summary>What its lines are.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>Text with semicolons, commas or tabs between the cells, at most 20 million bytes and 20,000 lines.</summary>
    public required IFile File { get; init; }

    /// <summary>Whether its first line names the columns.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>What each column holds, in the order of the file.</summary>
    public IReadOnlyList<ImportColumn>? Columns { get; init; }

    /// <summary>Of customers whose line neither says nor has an address.</summary>
    [DefaultValue(CustomerType.Extension)]
    public CustomerType CustomerType { get; init; } = CustomerType.Extension;

    /// <summary>The plan of customers whose line names none.</summary>
    public Guid? TariffPlanId { get; init; }

    /// <summary>The provider of numbers whose line names none.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The customer of extensions and numbers whose line names none.</summary>
    public Guid? CustomerId { get; init; }
}

public sealed class UploadImport(TrunkFlowDbContext db, CurrentActor actor)
{
    private const int Largest = 20_000_000;

    public async Task<Import> RunAsync(UploadImportInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<TariffPlan>("tariffPlanId", input.TariffPlanId, cancellationToken);
        await db.RequireAsync<Provider>("providerId", input.ProviderId, cancellationToken);
        await db.RequireAsync<Customer>("customerId", input.CustomerId, cancellationToken);
        var content = await TableFile.ReadAsync(input.File, Largest, cancellationToken);
        var import = new Import(input.Kind, input.File.Name, content.Length, actor.Value.Name, new ImportDefaults(input.CustomerType, input.TariffPlanId, input.ProviderId, input.CustomerId));
        var table = Table(content);
        var (origin, columns) = table.Recognise(input.Kind);
        var hasHeader = input.HasHeader ?? (origin is not null || !table.Records[0].Cells.Any(cell => cell.Any(char.IsAsciiDigit)));
        import.ReadAs(input.Columns ?? columns, hasHeader, origin?.Name);
        db.Add(import);
        db.Add(new ImportFile(import.Id, TableFile.Pack(table.Without(table.Secrets, hasHeader))));
        await db.SaveChangesAsync(cancellationToken);
        return import;
    }

    private static ImportTable Table(byte[] content)
    {
        try
        {
            var table = ImportTable.Read(content);
            return table.Records.Count switch
            {
                0 => throw new InvalidValueException("file", "FileEmpty"),
                > ImportTable.MostLines + 1 => throw new InvalidValueException("file", "ImportTooLong", ImportTable.MostLines),
                _ => table,
            };
        }
        catch (CsvFormatException)
        {
            throw new InvalidValueException("file", "DeckUnreadable");
        }
    }
}
