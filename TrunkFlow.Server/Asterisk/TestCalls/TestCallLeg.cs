namespace TrunkFlow.Server.Asterisk.TestCalls;

/// <summary>A test call to be made.</summary>
/// <param name="Id">Becomes the unique id of its channel.</param>
/// <param name="CustomerCode">Who calls; null for one through a gateway.</param>
/// <param name="Endpoint">The gateway it goes through; null for one of a customer.</param>
/// <param name="Digits">What is dialled: a number with its plus, or an extension's.</param>
/// <param name="CallerNumber">The number shown; null: none.</param>
internal sealed record TestCallLeg(Guid Id, string? CustomerCode, string? Endpoint, string Digits, string? CallerNumber);
