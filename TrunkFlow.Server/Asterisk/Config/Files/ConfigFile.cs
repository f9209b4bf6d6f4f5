namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>One generated file.</summary>
public sealed record ConfigFile(string Name, string Text);
