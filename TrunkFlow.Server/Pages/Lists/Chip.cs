namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A filter that holds, and the address without it.</summary>
public sealed record Chip(string Name, string Value, string RemoveUrl);
