namespace TrunkFlow.Server.Providers;

/// <summary>What a provider does for us: carries calls out, brings calls in on its numbers, or both.</summary>
public enum ProviderType
{
    Termination,
    Origination,
    Both,
}
