namespace TrunkFlow.Server.Customers;

/// <summary>What happens to the number a customer shows: passed on, replaced, or checked against a list.</summary>
public enum CallerIdPolicy
{
    Pass,
    Force,
    AllowList,
}
