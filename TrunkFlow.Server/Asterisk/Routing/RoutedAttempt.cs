using TrunkFlow.Server.Asterisk.Config.Model;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>One gateway to try.</summary>
/// <param name="Route">By which route.</param>
/// <param name="Gateway">Which gateway.</param>
/// <param name="Sent">The digits to send.</param>
/// <param name="CallerId">The caller's number to show, digits; null leaves what came.</param>
/// <param name="MaxChannels">Most calls at once that this switch may have on it; null is no limit.</param>
/// <param name="BuyRateId">The provider's rate; null: its cost per minute.</param>
public sealed record RoutedAttempt(SwitchRoute Route, SwitchGateway Gateway, string Sent, string? CallerId, int? MaxChannels, Guid? BuyRateId);
