namespace TrunkFlow.Server.Calls.Numbers;

public enum NumberKind
{
    /// <summary>Not a number anyone can be called at; the reason says why.</summary>
    Invalid,

    /// <summary>E.164, stored with its plus.</summary>
    International,

    /// <summary>Exists only inside the country and is stored as dialled: 190, 0800…, 4004….</summary>
    National,
}
