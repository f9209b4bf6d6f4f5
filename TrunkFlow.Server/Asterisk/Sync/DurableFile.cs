using System.Runtime.InteropServices;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Writes that survive a power cut: contents before names, names before the next step.</summary>
internal static class DurableFile
{
    /// <summary>Owner writes, Asterisk's group reads (the folder hands its group down), nobody else: the files hold passwords of gateways.</summary>
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await using (var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = Mode,
            Options = FileOptions.Asynchronous,
        }))
        {
            await file.WriteAsync(bytes, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        // The process's umask may have taken the group's right away.
        File.SetUnixFileMode(path, Mode);
    }

    /// <summary>Writes what <see cref="Replace"/> puts in place: whatever needs space or may fail is over before the first of several files changes.</summary>
    public static Task PrepareAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => WriteAsync(path + ".new", bytes, cancellationToken);

    /// <summary>rename(2): whoever opens the path sees the old file or the new one, whole.</summary>
    public static void Replace(string path)
    {
        File.Move(path + ".new", path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    public static void ReplaceLink(string path, string target)
    {
        File.Delete(path + ".new");
        File.CreateSymbolicLink(path + ".new", target);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Makes a folder whose group is the parent's where the parent hands it down (setgid).</summary>
    public static void CreateFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            var inherited = File.GetUnixFileMode(path) & UnixFileMode.SetGroup;
            File.SetUnixFileMode(path, inherited | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        }
    }

    /// <summary>fsync(2) on the folder makes the names in it durable; .NET has no call for it.</summary>
    public static void SyncFolder(string path)
    {
        var descriptor = Open(Encoding.UTF8.GetBytes(path + "\0"), 0);
        if (descriptor < 0 || Fsync(descriptor) != 0)
        {
            var error = Marshal.GetLastPInvokeErrorMessage();
            _ = descriptor < 0 ? 0 : Close(descriptor);
            throw new IOException($"Cannot make {path} durable: {error}");
        }

        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
