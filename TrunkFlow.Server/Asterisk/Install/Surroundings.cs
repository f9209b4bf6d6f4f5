namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>What a command of the administrator's is given: the server's settings, the clock, where it prints and asks.</summary>
/// <param name="Node">The section <c>Node</c>.</param>
/// <param name="KeyIsSet">Whether the node's key was set at all, or is the default.</param>
/// <param name="CallRecordFile">The setting <c>Node:CdrFile</c>.</param>
/// <param name="Time">The clock.</param>
/// <param name="Output">Where it prints.</param>
/// <param name="Error">Where it complains.</param>
/// <param name="Ask">Asks and waits for an answer; null: nobody is there to answer.</param>
internal sealed record Surroundings(
    NodeSettings Node, bool KeyIsSet, string CallRecordFile, TimeProvider Time, TextWriter Output, TextWriter Error, Func<string, string?>? Ask)
{
    public string Stamp => Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public string User => Node.Ami.Username.Length > 0 ? Node.Ami.Username : "trunkflow";

    /// <summary>Whether the administrator wants it; without "--yes" somebody must be there to ask.</summary>
    public bool Agreed(bool yes, string question)
    {
        if (yes)
        {
            return true;
        }

        if (Ask is null)
        {
            Error.WriteLine("There is no terminal to ask at. Look at the changes above and run this again with --yes.");
            return false;
        }

        return Ask($"{question} [y/N] ") is { } answer && answer.Trim().Equals("y", StringComparison.OrdinalIgnoreCase);
    }
}
