namespace TrunkFlow.Server.Customers;

/// <summary>How numbers are written towards a customer: +55…, 55…, 0DDN… or as dialled.</summary>
public enum NumberFormat
{
    /// <summary>+5511987654321</summary>
    E164,

    /// <summary>5511987654321</summary>
    E164NoPlus,

    /// <summary>011987654321 for Brazilian numbers; others as E164_NO_PLUS.</summary>
    National,

    /// <summary>As it came.</summary>
    AsDialled,
}
