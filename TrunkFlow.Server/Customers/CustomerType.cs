namespace TrunkFlow.Server.Customers;

/// <summary>How a customer reaches us: through SIP trunks of its own, or with extensions on our switch.</summary>
public enum CustomerType
{
    Trunk,
    Extension,
}
