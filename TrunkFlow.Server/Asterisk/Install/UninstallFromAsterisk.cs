using TrunkFlow.Server.Asterisk.Install.Requirements;
using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary><c>trunkflow asterisk uninstall</c>: takes away exactly what install added. Generations stay unless they are to be purged.</summary>
internal sealed class UninstallFromAsterisk(Surroundings around, Action<string>? before = null)
{
    public int Run(string directory, bool yes, bool purge)
    {
        var folder = new ConfigFolder(directory);
        foreach (var requirement in Requirement.All(around.Node.Key, around.User))
        {
            // Reads every file that install may have changed, with what they include.
            _ = requirement.Check(folder).Count();
        }

        folder.Source(ManagerUsers.File).Remove();
        foreach (var source in folder.Sources.Where(source => source.HasOurs).ToList())
        {
            source.TakeAway();
        }

        Telephones.RefuseToStrand(folder);
        // What a line leads to goes after the line.
        var files = folder.Changed.OrderBy(source => source.Name != TelephoneMapping.Sorcery).Select(source => new FileChange(source.Path, source.Before, source.After, source.Path, default)).ToList();
        purge &= Directory.Exists(folder.Generations);
        if (files.Count == 0 && !purge)
        {
            around.Output.WriteLine("Nothing to take away.");
            return 0;
        }

        files.ForEach(file => around.Output.Write(ChangeText.Of(file.Path, file.Before, file.After)));
        if (purge)
        {
            around.Output.WriteLine($"--- {folder.Generations}/ with all generations");
        }

        if (!around.Agreed(yes, "Take this away?"))
        {
            return 2;
        }

        Write(files);
        Purge(folder, purge);
        around.Output.WriteLine("Have Asterisk read it: asterisk -rx 'core restart gracefully'.");
        return 0;
    }

    private void Write(List<FileChange> files)
    {
        var set = new FileSet(around.Stamp, before);
        files.ForEach(set.Add);
        set.Write();
        foreach (var copy in set.Copies)
        {
            around.Output.WriteLine($"Kept as it was: {copy}");
        }
    }

    private void Purge(ConfigFolder folder, bool purge)
    {
        if (!purge)
        {
            around.Output.WriteLine($"{folder.Generations} stays; --purge takes it away too.");
            return;
        }

        foreach (var link in new DirectoryInfo(folder.Path).EnumerateFiles().Where(file => file.LinkTarget?.StartsWith($"{ConfigFolder.Ours}/", StringComparison.Ordinal) == true))
        {
            link.Delete();
        }

        Directory.Delete(folder.Generations, recursive: true);
        DurableFile.SyncFolder(folder.Path);
    }
}
