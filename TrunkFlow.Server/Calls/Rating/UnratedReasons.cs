namespace TrunkFlow.Server.Calls.Rating;

/// <summary>Keys under which an answered call is stored without a price.</summary>
public static class UnratedReasons
{
    public const string CustomerUnknown = "customer-unknown";
    public const string NoTariffPlan = "no-tariff-plan";
    public const string NoSellRate = "no-sell-rate";
    public const string GatewayUnknown = "gateway-unknown";
    public const string DidUnknown = "did-unknown";
}
