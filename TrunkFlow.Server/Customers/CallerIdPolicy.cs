namespace TrunkFlow.Server.Customers;

/// <summary>What happens to the number a customer shows: passed on, replaced, or checked against a list.</summary>
public enum CallerIdPolicy
{
    /// <summary>The number is shown as it came.</summary>
    Pass,

    /// <summary>One number is shown instead of every other.</summary>
    Force,

    /// <summary>A number of the list is shown as it came; instead of every other the first of the list is shown.</summary>
    AllowList,

    /// <summary>A number of the list is shown as it came; a call with another one is refused.</summary>
    Reject,
}
