namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The lists whose reader chooses the columns.</summary>
public enum ReaderList
{
    Customers,
    Dids,
    Extensions,
    Gateways,
    Routes,
    Providers,
    Calls,
}
