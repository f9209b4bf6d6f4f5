namespace TrunkFlow.Server.Pages.Display;

/// <summary>What a figure means, beside its name.</summary>
/// <param name="Id">Unlike any other on the page.</param>
/// <param name="Name">The figure.</param>
/// <param name="Text">Its definition.</param>
public sealed record Hint(string Id, string Name, string Text);
