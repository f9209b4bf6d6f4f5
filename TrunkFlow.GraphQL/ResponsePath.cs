using System.Globalization;
using System.Text;

namespace TrunkFlow.GraphQL;

/// <summary>A response position (§7.1.2, "path"): response names and list indexes from the root, as a list linked from its end.</summary>
public sealed class ResponsePath
{
    private ResponsePath(ResponsePath? parent, string? name, int index)
    {
        Parent = parent;
        Name = name;
        Index = index;
        Length = (parent?.Length ?? 0) + 1;
    }

    public ResponsePath? Parent { get; }

    /// <summary>The response name, or null when this segment is a list index.</summary>
    public string? Name { get; }

    /// <summary>The list index; -1 when this segment is a name.</summary>
    public int Index { get; }

    public int Length { get; }

    public static ResponsePath Field(ResponsePath? parent, string name) => new(parent, name, -1);

    public static ResponsePath Item(ResponsePath? parent, int index) => new(parent, null, index);

    /// <summary>A path from segments, each a <see cref="string"/> or an <see cref="int"/>; null when there are none.</summary>
    public static ResponsePath? FromSegments(IEnumerable<object> segments)
    {
        ResponsePath? path = null;
        foreach (var segment in segments)
        {
            path = segment is int index ? Item(path, index) : Field(path, (string)segment);
        }

        return path;
    }

    /// <summary>Segments from the root, each a <see cref="string"/> or an <see cref="int"/>.</summary>
    public object[] ToArray()
    {
        var segments = new object[Length];
        for (var path = this; path is not null; path = path.Parent)
        {
            segments[path.Length - 1] = path.Name is null ? path.Index : path.Name;
        }

        return segments;
    }

    /// <summary>As people write it: <c>/customers/nodes[3]/name</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in ToArray())
        {
            _ = segment is int index
                ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Append('/').Append((string)segment);
        }

        return text.ToString();
    }
}
