namespace TrunkFlow.Server.Customers;

/// <summary>How numbers are written towards a customer: +55…, 55…, 0DDN… or as dialled.</summary>
public enum NumberFormat
{
    E164,
    E164NoPlus,
    National,
    AsDialled,
}
