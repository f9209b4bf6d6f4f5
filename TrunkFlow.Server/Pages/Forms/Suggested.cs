namespace TrunkFlow.Server.Pages.Forms;

/// <summary>What a text field suggests while it is typed into: a key that stands for a row, of which there may be thousands.</summary>
/// <param name="Url">Where suggestions are asked for.</param>
/// <param name="Chosen">Name of the row whose key stands in the field; null while it stands for none.</param>
public sealed record Suggested(string Url, string? Chosen = null);
