namespace TrunkFlow.Server.Asterisk.Config.Text;

/// <summary>A value that may not stand in an Asterisk file. The entities refuse such values when they are typed; this is the last door.</summary>
public sealed class UnwritableTextException(string kind, string value) : Exception($"{Show(value)} cannot be written to Asterisk's configuration as {kind}.")
{
    /// <summary>What it should have been: "a host", "a pattern".</summary>
    public string Kind { get; } = kind;

    public string Value { get; } = value;

    // Never the whole of it, never a control character, never a secret.
    private static string Show(string value) =>
        $"'{string.Concat(value.Take(24).Select(character => char.IsControl(character) ? '?' : character))}'";
}
