namespace TrunkFlow.Server.Providers;

/// <summary>Whether a provider carries calls.</summary>
public enum ProviderStatus
{
    /// <summary>Carries calls.</summary>
    Active,

    /// <summary>Carries no calls.</summary>
    Suspended,
}
