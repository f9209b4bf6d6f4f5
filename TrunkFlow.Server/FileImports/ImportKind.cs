namespace TrunkFlow.Server.FileImports;

/// <summary>What the lines of a file are.</summary>
public enum ImportKind
{
    /// <summary>Customers, with a balance and an address they call from where the file has them.</summary>
    Customers,

    /// <summary>Numbers, given to the customers the file names.</summary>
    Dids,

    /// <summary>Extensions of customers.</summary>
    Extensions,
}
