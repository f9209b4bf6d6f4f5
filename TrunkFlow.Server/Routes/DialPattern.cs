using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Routes;

/// <summary>
/// The numbers a route is for. Digits alone are a prefix. With an underscore, or with pattern letters, it is an Asterisk pattern: X any
/// digit, Z 1–9, N 2–9, <c>[13-5]</c> one of a set, and at the end <c>.</c> one or more or <c>!</c> any further characters.
/// Numbers are matched without their plus sign. Source: docs.asterisk.org, Dialplan / Pattern Matching.
/// </summary>
public sealed class DialPattern
{
    private readonly string[] sets;
    private readonly char tail;

    private DialPattern(string text, string[] sets, char tail)
    {
        Text = text;
        this.sets = sets;
        this.tail = tail;
    }

    /// <summary>Canonical: bare digits for a prefix, else an underscore and the pattern in capitals.</summary>
    public string Text { get; }

    public bool IsPrefix => Text[0] != '_';

    /// <summary>The characters every number it matches begins with.</summary>
    public string Start => string.Concat(sets.TakeWhile(set => set.Length == 1));

    /// <summary>The extension names that stand for this pattern in a dialplan; a prefix is itself and everything longer.</summary>
    public IReadOnlyList<string> Extensions => IsPrefix ? [Text, $"_{Text}."] : [Text];

    public static DialPattern Parse(string? field, string? value) =>
        TryParse(value, out var pattern) ? pattern! : throw new InvalidValueException(field, "NotPattern", value);

    public static bool TryParse(string? value, out DialPattern? pattern)
    {
        pattern = null;
        var text = (value ?? "").Trim().ToUpperInvariant();
        var body = text.StartsWith('_') ? text[1..] : text;
        body = body.StartsWith('+') ? body[1..] : body;
        if (body.Length is 0 or > 64 || !ReadSets(body, out var sets, out var tail))
        {
            return false;
        }

        var isPrefix = !text.StartsWith('_') && tail == '\0' && body.All(IsDialled);
        pattern = isPrefix ? new DialPattern(body, sets, '!') : new DialPattern("_" + body, sets, tail);
        return sets.Length > 0 || tail != '\0';
    }

    public bool Matches(string number)
    {
        var dialled = number.StartsWith('+') ? number.AsSpan(1) : number;
        if (dialled.Length < sets.Length)
        {
            return false;
        }

        for (var index = 0; index < sets.Length; index++)
        {
            if (!sets[index].Contains(dialled[index]))
            {
                return false;
            }
        }

        return tail switch
        {
            '!' => true,
            '.' => dialled.Length > sets.Length,
            _ => dialled.Length == sets.Length,
        };
    }

    /// <summary>
    /// Negative when <paramref name="one"/> is the more specific. Asterisk's order (pbx.c, ext_cmp): from the left the smaller set wins, of
    /// equal sizes the one with the lower first digit; any set comes before <c>.</c>, that before <c>!</c>, and the end of a pattern last.
    /// </summary>
    public static int CompareSpecificity(DialPattern one, DialPattern other)
    {
        for (var index = 0; ; index++)
        {
            var difference = one.Rank(index) - other.Rank(index);
            if (difference != 0)
            {
                return difference;
            }

            if (index >= one.sets.Length)
            {
                return string.CompareOrdinal(one.Text, other.Text);
            }

            difference = string.CompareOrdinal(one.sets[index], other.sets[index]);
            if (difference != 0)
            {
                return difference;
            }
        }
    }

    public override string ToString() => Text;

    private int Rank(int index) =>
        index < sets.Length ? sets[index].Length << 8 | sets[index][0]
        : index > sets.Length ? 0x40000
        : tail switch { '.' => 0x18000, '!' => 0x28000, _ => 0x40000 };

    private static bool ReadSets(string body, out string[] sets, out char tail)
    {
        var read = new List<string>();
        tail = '\0';
        sets = [];
        for (var index = 0; index < body.Length; index++)
        {
            var character = body[index];
            if (character is '.' or '!')
            {
                tail = character;
                sets = [.. read];
                return index == body.Length - 1;
            }

            var set = character == '[' ? ReadBrackets(body, ref index) : SetOf(character);
            if (set is null)
            {
                return false;
            }

            read.Add(set);
        }

        sets = [.. read];
        return true;
    }

    private static string? SetOf(char character) => character switch
    {
        'X' => "0123456789",
        'Z' => "123456789",
        'N' => "23456789",
        _ => IsDialled(character) ? character.ToString() : null,
    };

    // On return the index stands on the closing bracket.
    private static string? ReadBrackets(string body, ref int index)
    {
        var close = body.IndexOf(']', index);
        if (close <= index + 1)
        {
            return null;
        }

        var inside = body.AsSpan(index + 1, close - index - 1);
        var members = new SortedSet<char>();
        for (var at = 0; at < inside.Length; at++)
        {
            var first = inside[at];
            var last = first;
            if (at + 2 < inside.Length && inside[at + 1] == '-')
            {
                last = inside[at + 2];
                at += 2;
            }

            if (!char.IsAsciiDigit(first) || !char.IsAsciiDigit(last) || last < first)
            {
                return null;
            }

            for (var member = first; member <= last; member++)
            {
                members.Add(member);
            }
        }

        index = close;
        return string.Concat(members);
    }

    private static bool IsDialled(char character) => char.IsAsciiDigit(character) || character is '*' or '#';
}
