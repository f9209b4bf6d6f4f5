using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Tests.Support;

/// <summary>Valid rows of each kind, with names no other row has. A test says only what it is about.</summary>
public static class Some
{
    private static int number;

    public static int Number => Interlocked.Increment(ref number);

    public static Customer TrunkCustomer(CustomerDetails? details = null, string? code = null) =>
        new(code ?? $"trunk-{Number}", CustomerType.Trunk, details ?? new CustomerDetails { Name = "Trunk customer" });

    public static Customer ExtensionCustomer(CustomerDetails? details = null, string? code = null) =>
        new(code ?? $"office-{Number}", CustomerType.Extension, details ?? new CustomerDetails { Name = "Extension customer" });

    public static Provider Provider(decimal costPerMinute = 0.02m) =>
        new(new ProviderDetails { Name = $"Provider {Number}", CostPerMinute = costPerMinute });

    public static Gateway Gateway(Provider provider, string host = "203.0.113.10", params string[] inboundAddresses) =>
        new(new GatewayDetails { ProviderId = provider.Id, Name = $"Gateway {Number}", Host = host, InboundAddresses = inboundAddresses });

    public static OutboundRoute Route(string pattern, params Gateway[] gateways) => new(new RouteDetails
    {
        Name = $"Route {Number}",
        Pattern = pattern,
        Gateways = [.. gateways.Select(gateway => new RouteGatewayDetails(gateway.Id))],
    });

    public static Did Did(string? e164 = null) => new(e164 ?? $"+55113000{Number:0000}", new DidDetails());

    public static Extension Extension(Customer customer, string? digits = null) =>
        new(customer.Id, new ExtensionDetails { Number = digits ?? $"{1000 + Number}" });

    public static TariffPlan Plan() => new(new TariffPlanDetails { Name = $"Plan {Number}" });

    public static RateTerms Terms(string prefix = "55", decimal pricePerMinute = 0.10m) => new()
    {
        Prefix = prefix,
        PricePerMinute = pricePerMinute,
        ValidFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    public static DestinationDetails Ring(Extension extension) => new() { Kind = DestinationKind.Extension, TargetId = extension.Id };

    public static DestinationDetails Ring(string e164) => new() { Kind = DestinationKind.ExternalNumber, Number = e164 };
}
