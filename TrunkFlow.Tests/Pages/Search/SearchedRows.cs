using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Search;

/// <summary>A server with one row of each kind that can be found.</summary>
public sealed class SearchedRows : IAsyncLifetime
{
    public RunningServer Server { get; } = new();

    public Customer Customer { get; } = Some.TrunkCustomer(new CustomerDetails { Name = "Padaria Ipê Azul", TaxId = "11.222.333/0001-81" }, "ipe-azul");

    public Customer Office { get; } = Some.ExtensionCustomer(new CustomerDetails { Name = "Escola Sabiá" });

    public Did Did { get; } = Some.Did("+5511955550142");

    public Provider Provider { get; } = new(new ProviderDetails { Name = "Andorinha Telecom" });

    public Extension Extension { get; private set; } = null!;

    public Gateway Gateway { get; private set; } = null!;

    public OutboundRoute Route { get; private set; } = null!;

    public CallRecord Call { get; private set; } = null!;

    private DateTimeOffset Began => Server.Database.Clock.Now.AddMinutes(-20);

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        await using var db = Server.Database.Open();
        await CallPartitions.EnsureAroundAsync(db, Began, ahead: 1, CancellationToken.None);
        Extension = new Extension(Office.Id, new ExtensionDetails { Number = "7001", Name = "Recepção" });
        Gateway = new Gateway(new GatewayDetails { ProviderId = Provider.Id, Name = "gw-andorinha", Host = "sip.ninho.example" });
        Route = new OutboundRoute(new RouteDetails { Name = "Celular Litoral", Pattern = "55139", Gateways = [new RouteGatewayDetails(Gateway.Id)] });
        Call = Attempt($"pbx1-{Began.ToUnixTimeSeconds()}.7", $"pbx1-{Began.ToUnixTimeSeconds()}.9");
        await Server.Database.SaveAsync(Customer, Office, Did, Provider, Extension, Gateway, Route, Call);
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)Server).DisposeAsync();

    public string Address(string kind) => kind switch
    {
        "customer" => $"/customers/{Customer.Id}",
        "did" => $"/dids/{Did.Id}",
        "extension" => $"/extensions/edit/{Extension.Id}",
        "gateway" => $"/gateways/{Gateway.Id}",
        "provider" => $"/providers/edit/{Provider.Id}",
        "route" => $"/routes/edit/{Route.Id}",
        _ => $"/calls/{Call.Id}",
    };

    /// <summary>A call twenty minutes ago.</summary>
    public CallRecord Attempt(string uniqueId, string? linkedId = null) => new()
    {
        Id = CallRecordId.Of(Began, "pbx1", uniqueId, 1),
        StartedAt = Began,
        EndedAt = Began.AddSeconds(60),
        NodeKey = "pbx1",
        UniqueId = uniqueId,
        LinkedId = linkedId ?? uniqueId,
        Sequence = 1,
        Direction = CallDirection.Outbound,
        Source = "1130000001",
        Destination = "1130000002",
        Attempt = 1,
        IsLastAttempt = true,
        Disposition = CallDisposition.Answered,
        DurationSeconds = 60,
        TalkSeconds = 50,
        ImportedAt = Began.AddSeconds(61),
    };
}
