using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Tests.Asterisk.Routing;

/// <summary>One customer, three gateways and two routes, with prices; a test changes what it is about.</summary>
internal sealed record SmallOperator
{
    public static readonly Guid CustomerId = Id(1, 1);
    public static readonly Guid Cheap = Id(2, 1), Middle = Id(2, 2), Dear = Id(2, 3);
    public static readonly Guid First = Id(3, 1), Second = Id(3, 2);
    public static readonly Guid DidId = Id(4, 1);
    public static readonly DateTimeOffset Noon = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);

    public SwitchCustomer Customer { get; init; } = new(CustomerId, "acme") { AreaCode = "11" };

    public IReadOnlyList<SwitchGateway> Gateways { get; init; } = [Gateway(Dear, "gw-dear"), Gateway(Middle, "gw-middle"), Gateway(Cheap, "gw-cheap")];

    public IReadOnlyList<SwitchRoute> Routes { get; init; } =
    [
        new(First, "São Paulo", "5511", 10) { Gateways = [Dear, Middle] },
        new(Second, "Brazil", "55", 20) { Gateways = [Cheap] },
    ];

    public SwitchDid Did { get; init; } = new(DidId, "+551130001000", CustomerId, []);

    /// <summary>Per minute, of every number; null: none.</summary>
    public decimal? Sell { get; init; } = 0.30m;

    /// <summary>Shorter calls are given away.</summary>
    public int FreeBelowSeconds { get; init; }

    /// <summary>What a minute to the number costs its holder.</summary>
    public decimal Inbound { get; init; }

    public IReadOnlyDictionary<Guid, decimal> Buy { get; init; } = new Dictionary<Guid, decimal> { [Cheap] = 0.05m, [Middle] = 0.10m, [Dear] = 0.20m };

    public SwitchModel Model => new([Customer], Gateways, Routes, [Did]);

    public RoutingTable Table => new(Model, new CallRater(
        new Dictionary<Guid, CustomerRates> { [CustomerId] = new(RateIndex.Empty, Sell is { } price ? Index(Id(5, 1), PriceTerms.PerMinute(price) with { FreeBelowSeconds = FreeBelowSeconds }) : null, Rounding.None) },
        Buy.ToDictionary(pair => pair.Key, pair => new GatewayRates(Id(6, 1), Index(pair.Key, PriceTerms.PerMinute(pair.Value)), PriceTerms.PerMinute(9m))),
        new Dictionary<Guid, decimal> { [DidId] = Inbound }));

    public static Guid Id(int kind, int number) => Guid.Parse($"01900000-0000-7000-900{kind}-{number:x12}");

    public RoutingDecision Decide(string dialled, ISwitchLoad? load = null, Func<CallRequest, CallRequest>? change = null)
    {
        var call = new CallRequest(CustomerId, dialled, Noon);
        return CallRouting.Decide(Table, change?.Invoke(call) ?? call, load ?? new CountedLoad())!;
    }

    private static SwitchGateway Gateway(Guid id, string endpoint) => new(id, endpoint, endpoint, "192.0.2.1");

    private static RateIndex Index(Guid id, PriceTerms terms) => new(
        [.. Enumerable.Range(1, 9).Select(digit => new Rate(id, $"{digit}", terms, DateTimeOffset.UnixEpoch)), new Rate(id, "=1", terms, DateTimeOffset.UnixEpoch)], TimeZoneInfo.Utc);
}
