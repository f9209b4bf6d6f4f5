namespace TrunkFlow.Server.Billing;

/// <summary>What a customer's spending comes up against.</summary>
public enum SpendingLimit
{
    /// <summary>The balance and the credit limit.</summary>
    Credit,

    /// <summary>What may be spent in a day.</summary>
    Day,
}
