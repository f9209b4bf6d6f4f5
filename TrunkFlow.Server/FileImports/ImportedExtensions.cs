using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>Extensions of a file. Each gets a user and a password of its own, as one that is typed does; those of the file are not taken over.</summary>
internal sealed class ImportedExtensions(ImportDefaults defaults) : IImportedRows
{
    private readonly LinesSeen<(Guid, string)> _seen = new();
    private readonly List<Extension> _made = [];
    private KnownCustomers _customers = null!;
    private HashSet<(Guid Customer, string Number)> _known = [];

    public IEnumerable<object> Made => _made;

    /// <summary>What to type into the telephones; shown once.</summary>
    public List<ImportedSecret> Secrets { get; } = [];

    public async Task PrepareAsync(TrunkFlowDbContext db, IReadOnlyList<ImportCells> lines, CancellationToken cancellationToken)
    {
        _customers = await KnownCustomers.ReadAsync(db, defaults.CustomerId, lines.Any(line => line.Text(ImportColumn.CustomerForeignId) is not null), cancellationToken);
        _known = [.. (await db.Extensions.Select(row => new { row.CustomerId, row.Number }).ToListAsync(cancellationToken)).Select(row => (row.CustomerId, row.Number))];
    }

    public string Title(ImportCells line) => Number(line) ?? "";

    public (ImportOutcome Outcome, string? Note) Take(ImportCells line)
    {
        var customer = _customers.Of(line) ?? throw new InvalidValueException("customerId", "ImportNoCustomer");
        var number = Number(line) ?? throw new InvalidValueException("number", "ImportNoNumber");
        _seen.Add((customer.Id, number), line.Line, number);
        if (_known.Contains((customer.Id, number)))
        {
            return (ImportOutcome.Known, customer.Name);
        }

        var (callerName, callerNumber) = CallerId(line.Text(ImportColumn.CallerId));
        var made = AddExtension.Make(customer.Type, customer.Code, new AddExtensionInput
        {
            CustomerId = customer.Id,
            Number = number,
            Name = line.Text(ImportColumn.Name) ?? callerName,
            Codecs = Codecs(line.Text(ImportColumn.Codecs)),
            MaxContacts = line.Whole(ImportColumn.MaxContacts) ?? 1,
            CallerIdNumber = Outside(line.Text(ImportColumn.CallerIdNumber) ?? callerNumber),
            MayCallOut = line.Flag(ImportColumn.MayCallOut) ?? true,
            RingSeconds = line.Whole(ImportColumn.RingSeconds) ?? 30,
            Enabled = line.Flag(ImportColumn.Active) ?? true,
        });
        _made.Add(made.Extension);
        Secrets.Add(new ImportedSecret(customer.Code, number, made.Extension.Name, made.Username, made.Secret));
        return (ImportOutcome.New, made.Extension.Name is { } name ? $"{customer.Name} · {name}" : customer.Name);
    }

    private static string? Number(ImportCells line) => line.Text(ImportColumn.Number) ?? line.Text(ImportColumn.Username);

    /// <summary>"Ana" &lt;5511987654321&gt;, or one of the two.</summary>
    private static (string? Name, string? Number) CallerId(string? text)
    {
        if (text is null)
        {
            return default;
        }

        var open = text.IndexOf('<', StringComparison.Ordinal);
        var (name, number) = open < 0 ? (text, text) : (text[..open], text[(open + 1)..].TrimEnd('>', ' '));
        name = name.Trim(' ', '"');
        return (name.Length == 0 || !name.Any(char.IsLetter) ? null : name, number.Any(char.IsAsciiDigit) && !number.Any(char.IsLetter) ? number : null);
    }

    /// <summary>A number calls out may show; what is shown among extensions only is none.</summary>
    private static string? Outside(string? text) => text is null || text.Count(char.IsAsciiDigit) < 8 ? null : WrittenNumber.Parse("callerIdNumber", text);

    /// <summary>Those the switch offers, of a list in another system's order; "all" and codecs of pictures are left out.</summary>
    private static string[] Codecs(string? text) =>
        [.. (text ?? "").Split([',', ';', ' ', '|', '&'], StringSplitOptions.RemoveEmptyEntries).Select(codec => codec.Split(':')[0].ToLowerInvariant()).Where(Common.Codecs.Known.Contains)];
}
