namespace TrunkFlow.Server.Pages.Navigation;

/// <summary>A step of the way to the page being read.</summary>
public sealed record Crumb(string Name, string Url);
