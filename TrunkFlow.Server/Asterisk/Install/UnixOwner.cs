using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>Who a file belongs to; .NET knows its mode but not its owner.</summary>
internal readonly record struct UnixOwner(uint User, uint Group)
{
    private const int CurrentFolder = -100;
    private const int WriteAndEnter = 2 | 1;

    // statx(2), whose layout is the same on every architecture: uid and gid follow mask, block size, attributes and links; 256 bytes in all.
    private const int UserAt = 20;
    private const int GroupAt = 24;
    private const uint BasicStatus = 0x7ff;

    public static UnixOwner Of(string path)
    {
        var status = new byte[256];
        return Statx(CurrentFolder, Text(path), 0, BasicStatus, status) == 0
            ? new UnixOwner(BitConverter.ToUInt32(status, UserAt), BitConverter.ToUInt32(status, GroupAt))
            : throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    /// <summary>The number of a group of this host; null when there is none of that name.</summary>
    public static uint? GroupNamed(string name) =>
        (from line in File.Exists("/etc/group") ? File.ReadLines("/etc/group") : []
         let fields = line.Split(':')
         where fields.Length > 2 && fields[0] == name
         select (uint?)uint.Parse(fields[2], CultureInfo.InvariantCulture)).FirstOrDefault();

    public static string GroupName(uint number) =>
        (from line in File.Exists("/etc/group") ? File.ReadLines("/etc/group") : []
         let fields = line.Split(':')
         where fields.Length > 2 && fields[2] == number.ToString(CultureInfo.InvariantCulture)
         select fields[0]).FirstOrDefault() ?? number.ToString(CultureInfo.InvariantCulture);

    public static bool CanWriteIn(string folder) => Access(Text(folder), WriteAndEnter) == 0;

    /// <summary>Hands a file over. Only root may give it to another user.</summary>
    public void Give(string path)
    {
        if (Of(path) != this && Chown(Text(path), User, Group) != 0)
        {
            throw new IOException($"{path} cannot be given to its owner ({Marshal.GetLastPInvokeErrorMessage()}). Run this as root.");
        }
    }

    private static byte[] Text(string path) => Encoding.UTF8.GetBytes(path + "\0");

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] status);

    [DllImport("libc", EntryPoint = "chown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Chown(byte[] path, uint user, uint group);

    [DllImport("libc", EntryPoint = "access", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access(byte[] path, int mode);
}
