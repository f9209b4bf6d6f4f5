using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.TestCalls;

/// <summary>
/// A call somebody asked for to see whether it comes through: one of a customer, by live routing and at his price, or one straight through a gateway, which
/// nobody pays for. A node makes it and writes what became of it; what it cost stands in its call records.
/// </summary>
public sealed class TestCall : Entity
{
    private TestCall()
    {
    }

    private TestCall(string number, string? callerId, string nodeKey)
    {
        Number = number;
        CallerId = callerId;
        NodeKey = nodeKey;
    }

    /// <summary>Who calls and pays; null for one through a gateway.</summary>
    public Guid? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }

    /// <summary>What it goes through; null for one of a customer.</summary>
    public Guid? GatewayId { get; private set; }
    public Gateway? Gateway { get; private set; }

    /// <summary>In international form, or the number of the customer's extension.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The number shown; null: the one the customer shows, or none.</summary>
    public string? CallerId { get; private set; }

    /// <summary>The switch that calls.</summary>
    public string NodeKey { get; private set; } = "";
    public TestCallStatus Status { get; private set; }

    /// <summary>Why it ended (ITU-T Q.850).</summary>
    public int? Cause { get; private set; }

    /// <summary>When the switch began.</summary>
    public DateTimeOffset? CalledAt { get; private set; }
    public DateTimeOffset? RangAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOver => Status is TestCallStatus.Completed or TestCallStatus.Failed;

    public static TestCall Of(Customer customer, string number, string? callerId, string nodeKey) => new(number, callerId, nodeKey) { CustomerId = customer.Id };

    public static TestCall Through(Gateway gateway, string number, string? callerId, string nodeKey) => gateway.Enabled
        ? new(number, callerId, nodeKey) { GatewayId = gateway.Id }
        : throw new TestCallGatewayOffException(gateway.Name);
}
