using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>The one thing about a file .NET does not tell: its inode. By statx(2), whose answer has the same layout on every architecture.</summary>
internal static class FileStatus
{
    private const int CurrentDirectory = -100;
    private const uint InodeWanted = 0x100;
    private const int InodeAt = 32;
    private const int StatusLength = 256;

    /// <summary>Of a file that is open, whatever its name is by now.</summary>
    public static long InodeOf(SafeFileHandle file) => InodeOf($"/proc/self/fd/{file.DangerousGetHandle()}") ?? throw new IOException("The system does not tell which file is open.");

    /// <summary>Null where there is no such file.</summary>
    public static long? InodeOf(string path)
    {
        var status = new byte[StatusLength];
        return StatX(CurrentDirectory, System.Text.Encoding.UTF8.GetBytes(path + '\0'), 0, InodeWanted, status) == 0
            ? BinaryPrimitives.ReadInt64LittleEndian(status.AsSpan(InodeAt))
            : null;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int directory, byte[] path, int flags, uint mask, byte[] status);
}
