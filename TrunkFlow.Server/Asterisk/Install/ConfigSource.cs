using System.Text;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>
/// One hand-written file, kept byte for byte. Every line of ours ends with <see cref="Mark"/>; a line of the administrator's that we set aside stays in
/// place as a comment behind <see cref="SetAside"/>. <see cref="TakeAway"/> undoes exactly that, whatever else was edited meanwhile.
/// </summary>
internal sealed class ConfigSource
{
    private const string Mark = " ; added by TrunkFlow";
    private const string SetAside = "; set aside by TrunkFlow: ";

    /// <summary>The last line had no end before ours came after it.</summary>
    private const string EndedLine = "; the line before had no end" + Mark;

    private const string MadeFile = "; file made by \"trunkflow asterisk install\"" + Mark;

    // One byte, one character: a file in any encoding comes back as it was.
    private static readonly Encoding Bytes = Encoding.Latin1;

    private readonly List<ConfigLine> _lines;
    private readonly string _end;

    public ConfigSource(string path, byte[]? before)
    {
        Path = path;
        Before = before;
        _lines = ConfigLine.Split(Bytes.GetString(before ?? []));
        _end = _lines.Count > 0 && _lines[0].End == "\r\n" ? "\r\n" : "\n";
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Null: there was no such file.</summary>
    public byte[]? Before { get; }

    public bool Removed { get; private set; }

    public IEnumerable<string> Lines => _lines.Select(line => line.Text);

    public byte[]? After => Removed || (Before is null && _lines.Count == 0) ? null : Bytes.GetBytes(string.Concat(_lines.Select(line => line.Text + line.End)));

    public bool Changed => !(After ?? []).AsSpan().SequenceEqual(Before ?? []) || After is null != Before is null;

    public bool HasOurs => _lines.Exists(line => IsOurs(line.Text) || line.Text.StartsWith(SetAside, StringComparison.Ordinal));

    /// <summary>Adds lines at the end.</summary>
    /// <exception cref="CannotAmendException">The file ends within a comment.</exception>
    public void Append(params string[] lines)
    {
        EndLastLine();
        var comments = new CommentReader();
        foreach (var line in _lines)
        {
            comments.Strip(line.Text);
        }

        if (comments.Depth != 0)
        {
            throw new CannotAmendException($"{Path}: a comment opened with ;-- has no --;, and swallows whatever comes at the end. Close it first.");
        }

        if (Before is null && _lines.Count == 0)
        {
            _lines.Add(new ConfigLine(MadeFile, _end));
        }

        _lines.AddRange(lines.Select(Ours));
    }

    /// <summary>Adds a line behind a section's head, after the ones we added there before.</summary>
    public void InsertBelow(int head, string line)
    {
        EndLastLine();
        var comments = new CommentReader();
        for (var at = 0; at < _lines.Count; at++)
        {
            if (at > head && comments.Depth == 0 && !IsOurs(_lines[at].Text))
            {
                _lines.Insert(at, Ours(line));
                return;
            }

            if (comments.Strip(_lines[at].Text).StartsWith('[') && at > head)
            {
                throw new CannotAmendException($"{Path}, line {at + 1}: a section begins on a line with the end of a comment. Put the section on a line of its own first.");
            }
        }

        Append(line);
    }

    /// <summary>Sets a line aside and puts ours in its place.</summary>
    public void Replace(int at, string line)
    {
        var comments = new CommentReader();
        for (var before = 0; before < at; before++)
        {
            comments.Strip(_lines[before].Text);
        }

        var depth = comments.Depth;
        comments.Strip(_lines[at].Text);
        if (depth != 0 || comments.Depth != 0)
        {
            throw new CannotAmendException($"{Path}, line {at + 1}: the line shares a comment (;-- --;) with others. Write \"{line}\" there by hand.");
        }

        EndLastLine();
        if (!IsOurs(_lines[at].Text))
        {
            _lines.Insert(at, new ConfigLine(SetAside + _lines[at].Text, _end));
            at++;
        }

        _lines[at] = new ConfigLine(line + Mark, _lines[at].End);
    }

    public void Remove() => Removed = true;

    /// <summary>The whole text of a file that is ours alone.</summary>
    public void Write(string text)
    {
        _lines.Clear();
        _lines.AddRange(ConfigLine.Split(text));
    }

    /// <summary>Takes away what is ours. A file that then holds nothing goes too, if we made it.</summary>
    public void TakeAway()
    {
        Removed = _lines is [{ Text: MadeFile }, ..] && _lines.TrueForAll(line => IsOurs(line.Text) || line.Text.Length == 0);
        var ended = _lines.FindIndex(line => line.Text == EndedLine);
        if (ended > 0 && _lines.Skip(ended).All(line => IsOurs(line.Text)))
        {
            _lines[ended - 1] = _lines[ended - 1] with { End = "" };
        }

        for (var at = 0; at < _lines.Count; at++)
        {
            if (_lines[at].Text.StartsWith(SetAside, StringComparison.Ordinal))
            {
                // Ours took over the end that this line had.
                var replaced = at + 1 < _lines.Count && IsOurs(_lines[at + 1].Text) && _lines[at + 1].Text != EndedLine;
                _lines[at] = new ConfigLine(_lines[at].Text[SetAside.Length..], _lines[replaced ? at + 1 : at].End);
            }
        }

        _lines.RemoveAll(line => IsOurs(line.Text));
    }

    private static bool IsOurs(string line) => line.EndsWith(Mark, StringComparison.Ordinal);

    private ConfigLine Ours(string line) => new(line + Mark, _end);

    private void EndLastLine()
    {
        if (_lines.Count > 0 && _lines[^1].End.Length == 0)
        {
            _lines[^1] = _lines[^1] with { End = _end };
            _lines.Add(new ConfigLine(EndedLine, _end));
        }
    }
}
