using TrunkFlow.Server.Providers;

namespace TrunkFlow.Server.Pages.Providers;

/// <summary>A provider in the list, and how many gateways it has.</summary>
public sealed record ProviderRow(Provider Provider, int Gateways);
