namespace TrunkFlow.Server.Dids;

/// <summary>Geographic and mobile numbers, 0800 numbers, and national ones such as 4004 or 0300.</summary>
public enum DidType
{
    Geographic,
    Mobile,
    TollFree,
    National,
}
