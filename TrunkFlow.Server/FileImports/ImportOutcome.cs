namespace TrunkFlow.Server.FileImports;

/// <summary>What becomes of a line.</summary>
public enum ImportOutcome
{
    /// <summary>It is added.</summary>
    New,

    /// <summary>It is there already and stays as it is.</summary>
    Known,

    /// <summary>It cannot be added; its fault says why.</summary>
    Faulty,
}
