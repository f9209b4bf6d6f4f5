using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>A file of customers, numbers or extensions on its way in. It changes nothing before it is applied.</summary>
public sealed class Import : Entity
{
    private Import()
    {
    }

    public Import(ImportKind kind, string fileName, int size, string uploadedBy, ImportDefaults defaults)
    {
        Kind = Require.Known("kind", kind);
        FileName = TableFile.Shown(fileName, "import.csv");
        Size = size;
        UploadedBy = uploadedBy;
        CustomerType = Require.Known("customerType", defaults.CustomerType);
        (DefaultPlanId, DefaultProviderId, DefaultCustomerId) = (defaults.PlanId, defaults.ProviderId, defaults.CustomerId);
    }

    public ImportKind Kind { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>Bytes of the file.</summary>
    public int Size { get; private set; }
    public string UploadedBy { get; private set; } = "";
    public ImportStatus Status { get; private set; }

    /// <summary>The system whose table the names of the columns are; null for none that is known.</summary>
    public string? Origin { get; private set; }
    public bool HasHeader { get; private set; }
    public string[] ColumnNames { get; private set; } = [];

    /// <summary>Of customers whose line does not say.</summary>
    public CustomerType CustomerType { get; private set; }

    /// <summary>The plan of customers whose line names none.</summary>
    public Guid? DefaultPlanId { get; private set; }

    /// <summary>The provider of numbers whose line names none.</summary>
    public Guid? DefaultProviderId { get; private set; }

    /// <summary>The customer of extensions and numbers whose line names none.</summary>
    public Guid? DefaultCustomerId { get; private set; }

    /// <summary>Lines that were added.</summary>
    public int Added { get; private set; }

    public DateTimeOffset? AppliedAt { get; private set; }

    public IReadOnlyList<ImportColumn> Columns => [.. ColumnNames.Select(EnumText.Parse<ImportColumn>)];

    public ImportDefaults Defaults => new(CustomerType, DefaultPlanId, DefaultProviderId, DefaultCustomerId);

    /// <summary>Has its columns read as those, or as others than before.</summary>
    /// <exception cref="InvalidValueException">Two columns are said to hold the same.</exception>
    /// <exception cref="ImportStateException">It is applied or dropped.</exception>
    public void ReadAs(IReadOnlyList<ImportColumn> columns, bool hasHeader, string? origin)
    {
        MustBe(ImportStatus.Ready);
        var read = columns.Where(column => column != ImportColumn.Ignored).ToList();
        if (read.Distinct().Count() != read.Count)
        {
            throw new InvalidValueException("columns", "DeckColumnTwice");
        }

        ColumnNames = [.. columns.Select(column => EnumText.Of(Require.Known("columns", column)))];
        (HasHeader, Origin) = (hasHeader, origin);
    }

    /// <summary>What it says is added in the same transaction.</summary>
    /// <param name="preview">What it would add at this moment.</param>
    /// <param name="despiteFaults">Lines that cannot be added are left out.</param>
    /// <param name="now">The moment.</param>
    public void Apply(ImportPreview preview, bool despiteFaults, DateTimeOffset now)
    {
        MustBe(ImportStatus.Ready);
        if (preview.Faulty > 0 && !despiteFaults)
        {
            throw new ImportFaultyException(preview.Faulty);
        }

        if (preview.New == 0)
        {
            throw new ImportUnneededException();
        }

        (Status, Added, AppliedAt) = (ImportStatus.Applied, preview.New, now);
    }

    public void Cancel()
    {
        MustBe(ImportStatus.Ready);
        Status = ImportStatus.Cancelled;
    }

    private void MustBe(ImportStatus status)
    {
        if (Status != status)
        {
            throw new ImportStateException(Status);
        }
    }
}
