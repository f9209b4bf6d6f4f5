namespace TrunkFlow.Server.Dids;

/// <summary>What a call to a DID is sent to.</summary>
public enum DestinationKind
{
    Trunk,
    Extension,
    Conference,
    ExternalNumber,
}
