namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A filter that could be added, and the address with it.</summary>
public sealed record FilterChoice(string Text, string Url);
