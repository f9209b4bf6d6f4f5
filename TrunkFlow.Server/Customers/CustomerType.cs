namespace TrunkFlow.Server.Customers;

/// <summary>How a customer reaches us: through SIP trunks of its own, or with extensions on our switch.</summary>
public enum CustomerType
{
    /// <summary>Has a switch of its own, which calls through SIP trunks.</summary>
    Trunk,

    /// <summary>Has telephones on our switch.</summary>
    Extension,
}
