using TrunkFlow.Server.Asterisk.Install;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Why files could not be put in force, for whoever is woken by it: what, where, what to do, and what calls go by meanwhile.</summary>
internal static class WriteFault
{
    // .NET hands out errno(3) as the HResult of an IOException.
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int OverQuota = 122;

    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException;

    public static string Sentence(Exception fault, string folder, long? live) =>
        $"The files could not be written: {Why(fault, folder)}\n{Detail(fault)}\n"
        + $"{(live is { } number ? $"Calls go on by generation {number}." : "Asterisk has nothing of TrunkFlow yet.")} It is tried again by itself, at least once a minute.";

    private static string Why(Exception fault, string folder) => fault switch
    {
        IOException { HResult: NoSpace } => $"the disk is full. Free space on the file system of {folder} (df -h {folder}).",
        IOException { HResult: OverQuota } => $"the disk quota of the user {Environment.UserName} is used up. Free space in {folder}, or raise the quota.",
        IOException { HResult: ReadOnly } => $"the file system of {folder} is mounted read-only. Look why (dmesg), then mount it again (mount -o remount,rw).",
        NotReadableException => $"Asterisk could not read them, so they were not put in force. Run: chgrp -R {GroupOf(folder)} {folder}; find {folder} -type d -exec chmod g+rxs {{}} +",
        TelephonesNotFoundException => "Asterisk would not find its telephones. Run on its host: trunkflow asterisk install; asterisk -rx 'core restart gracefully'.",
        UnauthorizedAccessException => $"the user {Environment.UserName} may not write there. Run: chown -R {Environment.UserName}:{GroupOf(folder)} {folder}; chmod 2770 {folder}",
        _ => $"look at {folder}.",
    };

    private static string Detail(Exception fault) => fault.Message.EndsWith('.') ? fault.Message : fault.Message + ".";

    private static string GroupOf(string folder)
    {
        try
        {
            return UnixOwner.GroupName(UnixOwner.Of(folder).Group);
        }
        catch (IOException)
        {
            return "asterisk";
        }
    }
}

/// <summary>What was written cannot be read by Asterisk's group: a reload would leave the switch without a single endpoint.</summary>
internal sealed class NotReadableException(string message) : IOException(message);

/// <summary>The administrator's Asterisk was never told where telephones are (ADR 21).</summary>
internal sealed class TelephonesNotFoundException(string message) : IOException(message);
