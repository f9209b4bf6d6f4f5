using System.Collections.Frozen;
using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>Everything the way of a call depends on, as it was at one moment: what the switch's files are written from, and the prices. It never changes.</summary>
public sealed class RoutingTable
{
    private readonly FrozenDictionary<Guid, SwitchCustomer> customers;
    private readonly FrozenDictionary<Guid, SwitchGateway> gateways;
    private readonly FrozenDictionary<Guid, SwitchDid> dids;
    private readonly FrozenDictionary<string, Guid> codes;
    private readonly FrozenDictionary<string, Guid> endpoints;
    private readonly FrozenDictionary<string, Guid> numbers;
    private readonly RoutingLevel[] everyones;
    private readonly FrozenDictionary<Guid, RoutingLevel[]> own;

    public RoutingTable(SwitchModel model, CallRater prices)
    {
        Prices = prices;
        Zone = TimeZoneInfo.FindSystemTimeZoneById(model.TimeZone);
        customers = model.Customers.ToFrozenDictionary(customer => customer.Id);
        gateways = model.Gateways.ToFrozenDictionary(gateway => gateway.Id);
        dids = model.Dids.ToFrozenDictionary(did => did.Id);
        codes = model.Customers.ToFrozenDictionary(customer => customer.Code, customer => customer.Id);
        endpoints = model.Gateways.ToFrozenDictionary(gateway => gateway.Endpoint, gateway => gateway.Id);
        numbers = model.Dids.ToFrozenDictionary(did => did.Number, did => did.Id);
        var levels = RouteLevel.Of(model).Select((level, position) => new RoutingLevel(position, level.CustomerId, new PatternIndex(level.Routes))).ToList();
        everyones = [.. levels.Where(level => level.CustomerId is null)];
        own = levels.Where(level => level.CustomerId is not null).GroupBy(level => level.CustomerId!.Value).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public CallRater Prices { get; }

    /// <summary>Where the hours of routes hold.</summary>
    public TimeZoneInfo Zone { get; }

    public SwitchCustomer? Customer(Guid id) => customers.GetValueOrDefault(id);

    public SwitchGateway? Gateway(Guid id) => gateways.GetValueOrDefault(id);

    public SwitchDid? Did(Guid id) => dids.GetValueOrDefault(id);

    /// <summary>Whose code it is.</summary>
    public Guid? CustomerOf(string? code) => code is not null && codes.TryGetValue(code, out var id) ? id : null;

    /// <summary>Which gateway's endpoint it is.</summary>
    public Guid? GatewayOf(string? endpoint) => endpoint is not null && endpoints.TryGetValue(endpoint, out var id) ? id : null;

    /// <summary>Which DID a carrier calls by these digits.</summary>
    public Guid? DidOf(string dialled) => numbers.TryGetValue(BrazilianNumber.Normalise(dialled).Value, out var id) ? id : null;

    /// <summary>Whether any route that the customer may use matches.</summary>
    public bool HasRoute(Guid customer, NormalisedNumber number) => LevelsOf(customer).Any(level => level.Routes.Matching(number.Digits).Count > 0);

    /// <summary>The levels a customer may use, in the order they are tried.</summary>
    internal IEnumerable<RoutingLevel> LevelsOf(Guid customer) =>
        own.TryGetValue(customer, out var his) ? everyones.Concat(his).OrderBy(level => level.Position) : everyones;
}
