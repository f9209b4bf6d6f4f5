namespace TrunkFlow.Server.Dashboard;

/// <summary>From sending a call to its first ringing, in milliseconds.</summary>
/// <param name="Median">Half of the attempts rang sooner; null when none rang.</param>
/// <param name="Worst">95 of 100 attempts rang sooner.</param>
public sealed record PostDialDelay(double? Median, double? Worst);
