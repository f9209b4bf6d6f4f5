using System.Text;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>
/// Takes the comments out of a file's lines exactly as Asterisk does (main/config.c, config_text_file_load): <c>;</c> ends a line, <c>\;</c> does not,
/// <c>;--</c> opens a comment over any number of lines, which may hold others, <c>--;</c> closes it, <c>;---</c> is an ordinary one.
/// </summary>
internal sealed class CommentReader
{
    /// <summary>How many <c>;--</c> are open.</summary>
    public int Depth { get; private set; }

    /// <summary>What Asterisk reads of the next line; empty where all of it is comment.</summary>
    public string Strip(string line)
    {
        var kept = new StringBuilder();
        int? from = Depth == 0 ? 0 : null;
        for (int search = 0, at; (at = line.IndexOf(';', search)) >= 0;)
        {
            if (at > search && line[at - 1] == '\\')
            {
                Keep(kept, line, from, at - 1);
                (from, search) = (from is null ? null : at, at + 1);
            }
            else if (line.AsSpan(at).StartsWith(";--") && !line.AsSpan(at).StartsWith(";---"))
            {
                Keep(kept, line, from, at);
                (from, search) = (null, at + 3);
                Depth++;
            }
            else if (at >= search + 2 && line[at - 1] == '-' && line[at - 2] == '-')
            {
                search = at + 1;
                from = --Depth == 0 ? search : from;
            }
            else if (Depth == 0)
            {
                Keep(kept, line, from, at);
                return kept.ToString().Trim();
            }
            else
            {
                search = at + 1;
            }
        }

        Keep(kept, line, from, line.Length);
        return kept.ToString().Trim();
    }

    private static void Keep(StringBuilder kept, string line, int? from, int to)
    {
        if (from is { } start)
        {
            kept.Append(line, start, to - start);
        }
    }
}
