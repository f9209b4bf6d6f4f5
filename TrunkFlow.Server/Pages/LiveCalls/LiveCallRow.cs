using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Pages.LiveCalls;

/// <summary>A call in progress with the names people know.</summary>
/// <param name="Call">The call.</param>
/// <param name="CustomerId">Who pays, where the code is known.</param>
/// <param name="CustomerName">Who pays.</param>
/// <param name="GatewayName">The gateway.</param>
/// <param name="Seconds">How long it is answered; while it rings, how long it rings.</param>
public sealed record LiveCallRow(ActiveCall Call, Guid? CustomerId, string? CustomerName, string? GatewayName, long Seconds);
