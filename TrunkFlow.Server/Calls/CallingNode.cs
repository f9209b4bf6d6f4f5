namespace TrunkFlow.Server.Calls;

/// <summary>A switch that may be asked to call somebody.</summary>
/// <param name="Key">The node's.</param>
/// <param name="IsReady">It can be reached, and lets the user in that may call.</param>
/// <param name="Refuses">It can be reached and does not let that user in.</param>
public sealed record CallingNode(string Key, bool IsReady, bool Refuses);
