namespace TrunkFlow.Server.Calls.Import;

/// <summary>Enough of a file to see that lines were added or that it was rotated.</summary>
public readonly record struct CallFileState(long? Inode, long Length)
{
    public static CallFileState Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new CallFileState(FileStatus.InodeOf(path), file.Length) : default;
    }
}
