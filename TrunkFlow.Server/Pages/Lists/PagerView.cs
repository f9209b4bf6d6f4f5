namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The foot of a list: the range shown and the ways to its neighbours.</summary>
public sealed record PagerView(int Rows, string? First, string? Last, string? Before, string? After);
