namespace TrunkFlow.Server.Calls;

/// <summary>A file of call records and how far it was read. A file is known by inode and first line, for its name changes at rotation.</summary>
public sealed class CdrSource
{
    private CdrSource()
    {
    }

    public CdrSource(string nodeKey, string path, long inode, string firstLineHash, DateTimeOffset now)
    {
        NodeKey = nodeKey;
        Path = path;
        Inode = inode;
        FirstLineHash = firstLineHash;
        FoundAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string NodeKey { get; private set; } = "";

    /// <summary>Where it was seen last.</summary>
    public string Path { get; private set; } = "";
    public long Inode { get; private set; }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public string FirstLineHash { get; private set; } = "";

    /// <summary>The byte after the last line read, uncompressed.</summary>
    public long Offset { get; private set; }
    public long Rows { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>A rotated file that was read to its end.</summary>
    public bool Drained { get; private set; }

    public void Advance(long offset, int rows, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offset, Offset);
        Offset = offset;
        Rows += rows;
        ReadAt = at;
    }

    public void MovedTo(string path) => Path = path;

    public void Drain() => Drained = true;
}
