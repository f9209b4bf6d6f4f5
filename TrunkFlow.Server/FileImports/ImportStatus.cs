namespace TrunkFlow.Server.FileImports;

/// <summary>How far a file has come.</summary>
public enum ImportStatus
{
    /// <summary>It was uploaded; what it would add can be looked at.</summary>
    Ready,

    /// <summary>What it says was added.</summary>
    Applied,

    /// <summary>Somebody dropped it before it changed anything.</summary>
    Cancelled,
}
