using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.FileImports.Reading;

namespace TrunkFlow.Server.FileImports;

/// <summary>Numbers of a file, each given to the customer its line names; without one it is free.</summary>
internal sealed class ImportedDids(ImportDefaults defaults, DateTimeOffset now) : IImportedRows
{
    private readonly LinesSeen<string> _seen = new();
    private readonly List<Did> _dids = [];
    private readonly List<CustomerDid> _allocations = [];
    private readonly Dictionary<string, Guid> _providers = [];
    private readonly Dictionary<string, (Guid Id, Guid Provider)> _gateways = [];
    private HashSet<string> _known = [];
    private KnownCustomers _customers = null!;
    private ILookup<Guid, (Guid Id, string Number)> _extensions = null!;
    private ILookup<Guid, (Guid Id, string Name)> _trunks = null!;

    public IEnumerable<object> Made => [.. _dids, .. _allocations];

    public async Task PrepareAsync(TrunkFlowDbContext db, IReadOnlyList<ImportCells> lines, CancellationToken cancellationToken)
    {
        _customers = await KnownCustomers.ReadAsync(db, defaults.CustomerId, lines.Any(line => line.Text(ImportColumn.CustomerForeignId) is not null), cancellationToken);
        _known = [.. await db.Dids.Select(row => row.Number).ToListAsync(cancellationToken)];
        foreach (var provider in await db.Providers.Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken))
        {
            _providers.TryAdd(TableText.Name(provider.Name), provider.Id);
        }

        foreach (var gateway in await db.Gateways.Select(row => new { row.Id, row.Name, row.ProviderId }).ToListAsync(cancellationToken))
        {
            _gateways.TryAdd(TableText.Name(gateway.Name), (gateway.Id, gateway.ProviderId));
        }

        _extensions = (await db.Extensions.OrderBy(row => row.CustomerId).ThenBy(row => row.Number).Select(row => new { row.CustomerId, row.Id, row.Number }).ToListAsync(cancellationToken))
            .ToLookup(row => row.CustomerId, row => (row.Id, row.Number));
        _trunks = (await db.CustomerTrunks.OrderBy(row => row.CustomerId).ThenBy(row => row.Id).Select(row => new { row.CustomerId, row.Id, row.EndpointName }).ToListAsync(cancellationToken))
            .ToLookup(row => row.CustomerId, row => (row.Id, row.EndpointName));
    }

    public string Title(ImportCells line) => line.Text(ImportColumn.Number) ?? "";

    public (ImportOutcome Outcome, string? Note) Take(ImportCells line)
    {
        var number = WrittenNumber.Parse("number", line.Text(ImportColumn.Number) ?? throw new InvalidValueException("number", "ImportNoNumber"));
        _seen.Add(number, line.Line, number);
        var customer = _customers.Of(line);
        if (_known.Contains(number))
        {
            return (ImportOutcome.Known, null);
        }

        var did = new Did(number, Details(line));
        if (customer is null)
        {
            _dids.Add(did);
            return (ImportOutcome.New, null);
        }

        var (destination, rings) = Destination(line, customer);
        _allocations.Add(did.Allocate(customer.Id, [destination], now));
        _dids.Add(did);
        return (ImportOutcome.New, $"{customer.Name} → {rings}");
    }

    private DidDetails Details(ImportCells line)
    {
        var gateway = line.Text(ImportColumn.Gateway) is { } name ? _gateways.TryGetValue(TableText.Name(name), out var found) ? found : throw new InvalidValueException("gatewayId", "ImportUnknownGateway", name) : default;
        var provider = line.Text(ImportColumn.Provider) is { } called ? _providers.TryGetValue(TableText.Name(called), out var id) ? id : throw new InvalidValueException("providerId", "ImportUnknownProvider", called)
            : gateway.Id != Guid.Empty ? gateway.Provider : defaults.ProviderId;
        if (gateway.Id != Guid.Empty && gateway.Provider != provider)
        {
            throw new InvalidValueException("gatewayId", "ImportUnknownGateway", line.Text(ImportColumn.Gateway));
        }

        return new DidDetails
        {
            ProviderId = provider,
            GatewayId = gateway.Id == Guid.Empty ? null : gateway.Id,
            MonthlyBuy = line.Money(ImportColumn.MonthlyBuy) ?? 0,
            MonthlySell = line.Money(ImportColumn.MonthlySell) ?? 0,
            SetupSell = line.Money(ImportColumn.SetupSell) ?? 0,
            InboundPricePerMinute = line.Money(ImportColumn.InboundPrice) ?? 0,
            MaxChannels = line.Whole(ImportColumn.MaxChannels),
        };
    }

    /// <summary>Where it rings: what the line says, or the customer's first extension or trunk.</summary>
    private (DestinationDetails Details, string Shown) Destination(ImportCells line, KnownCustomer customer)
    {
        var text = line.Text(ImportColumn.Destination);
        var rings = _extensions[customer.Id].FirstOrDefault(extension => text is null || extension.Number == text);
        if (rings.Id != Guid.Empty)
        {
            return (new DestinationDetails { Kind = DestinationKind.Extension, TargetId = rings.Id }, rings.Number);
        }

        if (_trunks[customer.Id].FirstOrDefault() is { Id: var trunk, Name: { } name } && trunk != Guid.Empty && (text is null || text == name || TableText.Name(text) is "tronco" or "trunk"))
        {
            return (new DestinationDetails { Kind = DestinationKind.Trunk, TargetId = trunk }, name);
        }

        if (text is null)
        {
            throw new InvalidValueException("destinations", "ImportNoDestination", customer.Name);
        }

        var outside = text.Count(char.IsAsciiDigit) < 8 ? throw new InvalidValueException("destinations", "ImportUnknownDestination", text, customer.Name) : WrittenNumber.Parse("destinations", text);
        return (new DestinationDetails { Kind = DestinationKind.ExternalNumber, Number = outside }, outside);
    }
}
