namespace TrunkFlow.Server.Pages.Lists;

/// <summary>An empty list: why, and one way on. A filter that hides everything is another thing than nothing being there yet.</summary>
public sealed record EmptyState(bool Filtered, string Icon, string Title, string Help, string? Url, string? Action);
