namespace TrunkFlow.Server.Providers;

/// <summary>What a provider does for us: carries calls out, brings calls in on its numbers, or both.</summary>
public enum ProviderType
{
    /// <summary>Carries calls out.</summary>
    Termination,

    /// <summary>Brings calls in.</summary>
    Origination,

    /// <summary>Carries calls out and brings calls in.</summary>
    Both,
}
