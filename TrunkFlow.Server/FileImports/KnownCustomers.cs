using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>A customer that lines of a file may name.</summary>
internal sealed record KnownCustomer(Guid Id, string Code, string Name, CustomerType Type, string? TaxId);

/// <summary>The customers there are, by what files call them: code, name, tax number, or the key they had in the system they came from.</summary>
internal sealed class KnownCustomers
{
    private const int ImportsLookedAt = 20;

    private readonly Dictionary<string, KnownCustomer> _byCode = [];
    private readonly Dictionary<string, KnownCustomer?> _byName = [];
    private readonly Dictionary<string, string> _codesByKey = [];
    private KnownCustomer? _otherwise;

    public static async Task<KnownCustomers> ReadAsync(TrunkFlowDbContext db, Guid? otherwise, bool byKey, CancellationToken cancellationToken)
    {
        var known = new KnownCustomers();
        foreach (var customer in await db.Customers.Select(row => new KnownCustomer(row.Id, row.Code, row.Name, row.Type, row.TaxId)).ToListAsync(cancellationToken))
        {
            known._byCode[customer.Code] = customer;
            foreach (var name in new[] { TableText.Name(customer.Name), customer.TaxId?.ToLowerInvariant() }.OfType<string>())
            {
                // Two of one name are told apart by their codes only.
                known._byName[name] = known._byName.ContainsKey(name) ? null : customer;
            }

            known._otherwise = customer.Id == otherwise ? customer : known._otherwise;
        }

        if (byKey)
        {
            await known.ReadKeysAsync(db, cancellationToken);
        }

        return known;
    }

    /// <summary>Whose a line is; null where it says nothing.</summary>
    /// <exception cref="InvalidValueException">There is no such customer.</exception>
    public KnownCustomer? Of(ImportCells line)
    {
        var (text, key) = (line.Text(ImportColumn.Customer), line.Text(ImportColumn.CustomerForeignId));
        if (text is not null)
        {
            return _byCode.GetValueOrDefault(CustomerCode.Of(text)) ?? _byName.GetValueOrDefault(TableText.Name(text))
                ?? (key is null ? null : OfKey(key)) ?? throw new InvalidValueException("customerId", "ImportUnknownCustomer", text);
        }

        return key is null or "0" ? _otherwise : OfKey(key) ?? throw new InvalidValueException("customerId", "ImportUnknownKey", key);
    }

    private KnownCustomer? OfKey(string key) => _codesByKey.GetValueOrDefault(key) is { } code ? _byCode.GetValueOrDefault(code) : null;

    /// <summary>The files customers came in say which key each had where they came from; the latest is believed.</summary>
    private async Task ReadKeysAsync(TrunkFlowDbContext db, CancellationToken cancellationToken)
    {
        var files = await db.Set<ImportFile>()
            .Where(file => file.Import!.Kind == ImportKind.Customers && file.Import.Status == ImportStatus.Applied && file.Import.Origin != null)
            .OrderByDescending(file => file.ImportId).Take(ImportsLookedAt)
            .Select(file => new { file.Import, file.Content }).ToListAsync(cancellationToken);
        foreach (var file in files)
        {
            foreach (var line in ImportLines.Of(file.Import!, ImportTable.Unpack(file.Content)))
            {
                if (line.Text(ImportColumn.ForeignId) is { } key && line.Text(ImportColumn.Code) is { } code)
                {
                    _codesByKey.TryAdd(key, CustomerCode.Of(code));
                }
            }
        }
    }
}
