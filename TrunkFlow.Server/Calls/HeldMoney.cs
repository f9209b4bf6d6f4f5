namespace TrunkFlow.Server.Calls;

/// <summary>What a call that is over holds of its customer's money, until that is booked.</summary>
public sealed record HeldMoney(Guid CustomerId, decimal Amount)
{
    /// <summary>Everything calls hold of a customer's money.</summary>
    public static decimal Of(Guid customerId, IEnumerable<NodeCalls> nodes, DateTimeOffset now) => nodes.Sum(node =>
        node.Calls.Where(call => call.Sold?.CustomerId == customerId).Sum(call => call.HeldAt(now))
        + node.Unbooked.Where(held => held.CustomerId == customerId).Sum(held => held.Amount));
}
