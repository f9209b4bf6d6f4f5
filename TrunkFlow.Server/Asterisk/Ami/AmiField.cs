namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>One <c>Name: value</c> line of a frame.</summary>
public readonly record struct AmiField(string Name, string Value)
{
    /// <summary>Asterisk writes "Name: value" and, in a few places, "Name:value"; exactly one space belongs to the separator.</summary>
    public static AmiField Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return new AmiField(line, "");
        }

        var start = colon + 1 < line.Length && line[colon + 1] == ' ' ? colon + 2 : colon + 1;
        return new AmiField(line[..colon], line[start..]);
    }
}
