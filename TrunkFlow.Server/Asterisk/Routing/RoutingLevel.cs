namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>Routes of one priority that apply to the same customers.</summary>
internal sealed record RoutingLevel(int Position, Guid? CustomerId, PatternIndex Routes);
