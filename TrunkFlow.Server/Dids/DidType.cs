namespace TrunkFlow.Server.Dids;

/// <summary>Geographic and mobile numbers, 0800 numbers, and national ones such as 4004 or 0300.</summary>
public enum DidType
{
    /// <summary>A number of a place.</summary>
    Geographic,

    /// <summary>A mobile number.</summary>
    Mobile,

    /// <summary>The callee pays, as for 0800.</summary>
    TollFree,

    /// <summary>A number of no place, as 0300 and 4000.</summary>
    National,
}
