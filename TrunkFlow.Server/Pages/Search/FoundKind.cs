namespace TrunkFlow.Server.Pages.Search;

/// <summary>What can be found, in the order it is shown.</summary>
public enum FoundKind
{
    Customer,
    Number,
    Extension,
    Gateway,
    Provider,
    Route,
    Call,
}
