namespace TrunkFlow.Server.Customers;

/// <summary>Whether calls are paid before or after they are made.</summary>
public enum BillingMode
{
    /// <summary>Pays before calling: spends what was topped up, and below zero as much as the credit limit allows.</summary>
    Prepaid,

    /// <summary>Pays after calling: spends its credit limit, which is more than zero.</summary>
    Postpaid,
}
