using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>Customers of a file.</summary>
internal sealed class ImportedCustomers(ImportDefaults defaults) : IImportedRows
{
    private static readonly string[] Trunk = ["tronco", "troncos", "trunk", "sip", "ip"];
    private static readonly string[] Extension = ["ramal", "ramais", "extension", "extensions", "pabx", "pbx"];
    private static readonly string[] Before = ["0", "prepago", "pre", "prepaid"];
    private static readonly string[] After = ["1", "pospago", "pos", "postpaid"];

    private readonly LinesSeen<string> _seen = new();
    private readonly List<Customer> _made = [];
    private HashSet<string> _known = [];
    private Dictionary<string, Guid> _plans = [];
    private TakenAddresses _addresses = null!;

    /// <summary>What the new customers have, where that is not nothing.</summary>
    public Dictionary<Guid, decimal> Balances { get; } = [];

    public IEnumerable<object> Made => [.. _made, .. _made.Select(customer => new CustomerBalance(customer.Id))];

    public async Task PrepareAsync(TrunkFlowDbContext db, IReadOnlyList<ImportCells> lines, CancellationToken cancellationToken)
    {
        var codes = lines.Select(Code).Distinct().ToList();
        _known = [.. await db.Customers.Where(row => codes.Contains(row.Code)).Select(row => row.Code).ToListAsync(cancellationToken)];
        foreach (var plan in await db.TariffPlans.Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
        {
            _plans.TryAdd(TableText.Name(plan.Name), plan.Id);
        }

        _addresses = await TakenAddresses.ReadAsync(db, cancellationToken);
    }

    public string Title(ImportCells line) => Code(line) is { Length: > 0 } code ? code : NameOf(line) ?? "";

    public (ImportOutcome Outcome, string? Note) Take(ImportCells line)
    {
        var code = Code(line);
        _seen.Add(code, line.Line, code);
        if (_known.Contains(code))
        {
            return (ImportOutcome.Known, NameOf(line));
        }

        var balance = line.Money(ImportColumn.Balance) ?? 0;
        var customer = AddCustomer.Make(Input(line, code));
        if (line.Flag(ImportColumn.Active) == false)
        {
            customer.Block(CustomerStatus.Blocked);
        }

        _addresses.Take(customer);
        _made.Add(customer);
        if (balance != 0)
        {
            Balances.Add(customer.Id, balance);
        }

        return (ImportOutcome.New, customer.Name);
    }

    private AddCustomerInput Input(ImportCells line, string code)
    {
        var addresses = (line.Text(ImportColumn.Address) ?? "").Split([' ', ';', ',', '|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return new AddCustomerInput
        {
            Code = code,
            Type = Choice(line, ImportColumn.CustomerType, Trunk, Extension) switch { 0 => CustomerType.Trunk, 1 => CustomerType.Extension, _ => addresses.Length > 0 ? CustomerType.Trunk : defaults.CustomerType },
            Name = NameOf(line) ?? code,
            LegalName = line.Text(ImportColumn.LegalName),
            TaxId = line.Text(ImportColumn.TaxId),
            ContactName = line.Text(ImportColumn.Contact),
            ContactEmail = line.Text(ImportColumn.Email),
            ContactPhone = line.Text(ImportColumn.Phone),
            TariffPlanId = Plan(line),
            BillingMode = Choice(line, ImportColumn.BillingMode, Before, After) == 1 ? BillingMode.Postpaid : BillingMode.Prepaid,
            CreditLimit = line.Money(ImportColumn.CreditLimit) ?? 0,
            DailySpendLimit = line.Money(ImportColumn.DailySpendLimit),
            AreaCode = line.Text(ImportColumn.AreaCode),
            MaxChannels = line.Whole(ImportColumn.MaxChannels),
            MaxCallsPerSecond = line.Whole(ImportColumn.MaxCallsPerSecond),
            Trunks = [.. addresses.Select(address => new CustomerTrunkDetails { Address = address, TechPrefix = line.Text(ImportColumn.TechPrefix) })],
        };
    }

    private Guid? Plan(ImportCells line) => line.Text(ImportColumn.Plan) is not { } name ? defaults.PlanId
        : _plans.TryGetValue(TableText.Name(name), out var plan) ? plan
        : throw new InvalidValueException("tariffPlanId", "ImportUnknownPlan", name);

    /// <summary>The place of the words a cell's word is among; null when it says nothing.</summary>
    private static int? Choice(ImportCells line, ImportColumn column, params string[][] words) =>
        line.Text(column) is not { } text ? null
        : Array.FindIndex(words, known => known.Contains(TableText.Name(text))) is >= 0 and var place ? place
        : throw new InvalidValueException(null, "ImportNotWord", text);

    private static string Code(ImportCells line) => CustomerCode.Of(line.Text(ImportColumn.Code) ?? NameOf(line) ?? "");

    private static string? NameOf(ImportCells line) =>
        line.Text(ImportColumn.Name)
        ?? (string.Join(' ', new[] { line.Text(ImportColumn.FirstName), line.Text(ImportColumn.LastName) }.OfType<string>()) is { Length: > 0 } person ? person : line.Text(ImportColumn.LegalName));
}
