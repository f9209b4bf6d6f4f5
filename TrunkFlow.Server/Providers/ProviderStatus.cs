namespace TrunkFlow.Server.Providers;

/// <summary>Whether a provider carries calls.</summary>
public enum ProviderStatus
{
    Active,
    Suspended,
}
