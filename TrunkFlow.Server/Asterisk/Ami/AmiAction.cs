using System.Text;

namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>
/// One request. Asterisk reads lines into a buffer of 1,024 bytes and at most 128 headers (main/manager.c, inbuf and
/// AST_MAX_MANHEADERS); what does not fit is refused here, because Asterisk would cut it silently.
/// </summary>
public sealed class AmiAction(string name)
{
    private const int LongestLine = 1022;
    private const int MostFields = 126;

    private readonly List<AmiField> _fields = [];

    public string Name { get; } = Checked("Action", name);

    public IReadOnlyList<AmiField> Fields => _fields;

    /// <summary>Adds a field; the same name may be added again.</summary>
    /// <exception cref="AmiFieldException">The name or value could change the frame: CR, LF, NUL, or too long.</exception>
    public AmiAction With(string field, string value)
    {
        if (field.Length == 0 || field.Contains(':', StringComparison.Ordinal) || field.Contains(' ', StringComparison.Ordinal))
        {
            throw new AmiFieldException(field, "is not a field name");
        }

        if (_fields.Count == MostFields)
        {
            throw new AmiFieldException(field, "is one field more than Asterisk reads");
        }

        _fields.Add(new AmiField(Checked("name", field), Checked(field, value)));
        return this;
    }

    /// <summary>The bytes of the frame. Never log them: a Login carries its secret.</summary>
    internal byte[] Encode(string actionId)
    {
        var frame = new StringBuilder().Append("Action: ").Append(Name).Append("\r\nActionID: ").Append(actionId).Append("\r\n");
        foreach (var field in _fields)
        {
            frame.Append(field.Name).Append(": ").Append(field.Value).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(frame.Append("\r\n").ToString());
    }

    public override string ToString() => Name;

    private static string Checked(string field, string value)
    {
        if (value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
        {
            throw new AmiFieldException(field, "holds a line break");
        }

        if (Encoding.UTF8.GetByteCount(value) + field.Length + 2 > LongestLine)
        {
            throw new AmiFieldException(field, "is longer than a line of the manager interface");
        }

        return value;
    }
}
