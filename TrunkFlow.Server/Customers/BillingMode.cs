namespace TrunkFlow.Server.Customers;

/// <summary>Whether calls are paid before or after they are made.</summary>
public enum BillingMode
{
    /// <summary>Pays before calling.</summary>
    Prepaid,

    /// <summary>Pays after calling.</summary>
    Postpaid,
}
