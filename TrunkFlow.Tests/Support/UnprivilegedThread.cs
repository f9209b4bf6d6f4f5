using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace TrunkFlow.Tests.Support;

/// <summary>Runs something as a user whom file permissions bind, also where the tests run as root. Only what stays on this thread is bound.</summary>
internal static class UnprivilegedThread
{
    /// <summary>What a folder must allow for it to look in. The group is still the tests' own.</summary>
    public const UnixFileMode MayRead = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const uint Nobody = 65534;

    public static void Run(Action action)
    {
        ExceptionDispatchInfo? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (Environment.IsPrivilegedProcess)
                {
                    _ = SetFileSystemUser(Nobody);
                }

                action();
            }
            catch (Exception caught)
            {
                fault = ExceptionDispatchInfo.Capture(caught);
            }
        });
        thread.Start();
        thread.Join();
        fault?.Throw();
    }

    // setfsuid(2) is the thread's own, and takes its right to pass over permissions with it.
    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(uint user);
}
