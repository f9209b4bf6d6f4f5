namespace TrunkFlow.Server.TestCalls;

/// <summary>A test call was asked for, or came further.</summary>
/// <param name="TestCallId">Which one.</param>
/// <param name="CustomerId">Whose it is; null for one through a gateway.</param>
/// <param name="GatewayId">What it goes through; null for one of a customer.</param>
/// <param name="ChangedAt">When that was stored.</param>
public sealed record TestCallChange(Guid TestCallId, Guid? CustomerId, Guid? GatewayId, DateTimeOffset ChangedAt)
{
    public const string Topic = "test-calls";
}
