namespace TrunkFlow.Server.Dashboard;

/// <summary>The calls of one switch.</summary>
/// <param name="NodeKey">Its node.</param>
/// <param name="Known">False while the node is not heard of or does not reach its switch; its figures are then null, not 0.</param>
/// <param name="ActiveCalls">Bridged calls.</param>
/// <param name="CallsInProgress">Bridged and ringing calls.</param>
/// <param name="CallsPerSecond">New calls per second, mean of ten seconds.</param>
public sealed record NodeFigures(string NodeKey, bool Known, int? ActiveCalls, int? CallsInProgress, double? CallsPerSecond);
