namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>Files that Asterisk itself can read: with a fault in them it refuses them whole, and whatever we add with them.</summary>
internal sealed class Readable(params string[] files) : Requirement
{
    public override IEnumerable<Finding> Check(ConfigFolder folder) =>
        from file in files
        from fault in folder.Read(file).Faults.Take(1)
        select Finding.Wrong(file, fault, "Put it right by hand");
}
