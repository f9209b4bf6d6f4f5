namespace TrunkFlow.Server.Calls;

/// <summary>What calls hold of a customer's money that are over, until that is booked, or that nobody hears.</summary>
/// <param name="CustomerId">Whose money.</param>
/// <param name="Amount">How much of it.</param>
/// <param name="Ahead">How much of that is for talk yet to come.</param>
public sealed record HeldMoney(Guid CustomerId, decimal Amount, decimal Ahead = 0m)
{
    /// <summary>What the customer owes of it by now.</summary>
    public decimal Owed => Amount - Ahead;

    /// <summary>Everything calls hold of a customer's money.</summary>
    public static decimal Of(Guid customerId, IEnumerable<NodeCalls> nodes, DateTimeOffset now) => nodes.Sum(node =>
        node.Calls.Where(call => call.Sold?.CustomerId == customerId).Sum(call => call.HeldAt(now))
        + node.Unbooked.Where(held => held.CustomerId == customerId).Sum(held => held.Amount));
}
