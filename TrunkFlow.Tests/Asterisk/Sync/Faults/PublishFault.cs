using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>Something that goes wrong around a publish: how it is made, what the panel is to say of it, and how it passes.</summary>
internal sealed record PublishFault(string Name, Func<FaultBench, Task> Break, SyncStatus State, string[] Says, Func<FaultBench, Task> Mend)
{
    public static readonly IReadOnlyList<PublishFault> All =
    [
        new("disk full",
            bench => bench.FillDiskAsync(),
            SyncStatus.Failed, ["the disk is full. Free space on the file system of {root}", "Calls go on by generation {live}.", "tried again by itself"],
            bench => Now(bench.FreeDisk)),
        new("disk full once the generation is written, before it is in force",
            bench => Now(bench.FillDiskAtTheSwitch),
            SyncStatus.Failed, ["the disk is full", "extensions.conf.new", "Calls go on by generation {live}."],
            bench => Now(bench.FreeDisk)),
        new("read-only directory",
            bench => bench.AllowAsync("a-w", $"{bench.Root}/gen"),
            SyncStatus.Failed, ["may not write there. Run: chown -R ", "{root}/gen/", "Calls go on by generation {live}."],
            bench => bench.AllowAsync("ug+w", $"{bench.Root}/gen")),
        new("wrong owner",
            bench => bench.GiveAwayAsync(),
            SyncStatus.Failed, ["may not write there. Run: chown -R ", "{root}"],
            bench => bench.TakeBackAsync()),
        new("files Asterisk could not read",
            bench => bench.AllowAsync("0700", $"{bench.Root}/gen"),
            SyncStatus.Failed, ["Asterisk could not read them, so they were not put in force. Run: chgrp -R ", "{root}/gen/", "Calls go on by generation {live}."],
            bench => bench.AllowAsync("2770", $"{bench.Root}/gen")),
        new("a folder Asterisk may not enter",
            bench => bench.ShutAsteriskOutAsync(),
            SyncStatus.Failed, ["Asterisk could not read them, so they were not put in force. Run: chgrp -R ", "Calls go on by generation {live}."],
            bench => bench.TakeBackAsync()),
        new("no way to the telephones",
            bench => Now(() => File.Move(bench.WayToTelephones, bench.WayToTelephones + ".away")),
            SyncStatus.Failed, ["Asterisk would not find its telephones. Run on its host: trunkflow asterisk install", "trunkflow-pjsip.conf is missing", "Calls go on by generation {live}."],
            bench => Now(() => File.Move(bench.WayToTelephones + ".away", bench.WayToTelephones))),
        new("manager password wrong",
            bench => bench.ChangeManagerSecretAsync(bench.Laboratory["AMI_SECRET"], "another-secret-entirely"),
            SyncStatus.NotConfirmed, ["refuses our manager user", "manager.conf and Node__Ami__Secret must be the same", "Calls go on by what it read last"],
            bench => bench.ChangeManagerSecretAsync("another-secret-entirely", bench.Laboratory["AMI_SECRET"])),
    ];

    public override string ToString() => Name;

    private static Task Now(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
