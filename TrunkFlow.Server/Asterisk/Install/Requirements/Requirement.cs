using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>One thing that the administrator's Asterisk needs (docs/asterisk.md). What it checks and what it amends are the same thing, told once.</summary>
internal abstract class Requirement
{
    protected const string OrInstall = "or run \"trunkflow asterisk install\"";

    public abstract IEnumerable<Finding> Check(ConfigFolder folder);

    /// <summary>Changes what is in memory; where all is right, nothing. What only a person can decide is left alone and stays a finding.</summary>
    public virtual void Amend(ConfigFolder folder)
    {
    }

    /// <summary>Everything, in the order it is shown and amended: our lines come last in their files.</summary>
    public static IReadOnlyList<Requirement> All(string nodeKey, string user) =>
    [
        new Readable("asterisk.conf", "pjsip.conf", TelephoneMapping.File, TelephoneMapping.Sorcery, "extensions.conf", "confbridge.conf", "cdr.conf", "cdr_custom.conf", "manager.conf"),
        new Transport(),
        new IdentifierOrder(),
        Included(EntryFile.Pjsip),
        new Telephones(),
        Included(EntryFile.Dialplan),
        Included(EntryFile.Conferences),
        new Setting("cdr.conf", "general", "enable", "yes", optional: true),
        new Setting("cdr.conf", "general", "unanswered", "yes"),
        new Setting("cdr.conf", "general", "congestion", "yes"),
        new Setting("cdr.conf", "general", "endbeforehexten", "yes"),
        new Setting("cdr.conf", "general", "initiatedseconds", "no"),
        CallRecords(),
        new Setting("asterisk.conf", "options", "systemname", nodeKey),
        new ManagerInterface(),
        new ManagerUsers(user),
        new GenerationsFolder(),
    ];

    private static IncludedFile Included(EntryFile ours) => new(ours.Name, ours.Name);

    private static Setting CallRecords()
    {
        var line = Config.CallRecordMapping.Line.Split(" => ", 2);
        return new Setting("cdr_custom.conf", "mappings", line[0], line[1], separator: "=>");
    }
}
