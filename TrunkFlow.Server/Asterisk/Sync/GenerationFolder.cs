using System.Globalization;
using System.Text;
using TrunkFlow.Server.Asterisk.Install;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// The folder <c>trunkflow</c> in Asterisk's configuration directory: <c>gen/1</c>, <c>gen/2</c>, … each complete and never changed, and the
/// entry files that say which one is in force. A process killed anywhere in here leaves a whole generation in force (ADR 6).
/// </summary>
internal sealed class GenerationFolder(string asteriskDirectory)
{
    private const int Kept = 50;

    /// <summary>In each generation: the hash of every file as we wrote it. Asterisk does not read it; drift is told by it.</summary>
    private const string Manifest = "manifest";

    private volatile ConfigurationFiles? _written;
    private readonly string _root = Path.Combine(Path.GetFullPath(asteriskDirectory), "trunkflow");

    public string Root => _root;

    /// <summary>The generation the entry files name; null when none was ever switched to.</summary>
    /// <remarks>A kill between two renames leaves them on two generations, each complete; the older one is then the answer and the next publish heals it.</remarks>
    public long? Live()
    {
        long? live = null;
        foreach (var entry in EntryFile.All.Where(entry => File.Exists(Entry(entry))))
        {
            var named = EntryFile.GenerationOf(File.ReadAllText(Entry(entry)));
            live = live is null || named < live ? named : live;
        }

        return live;
    }

    /// <summary>Whether all entry files name one generation, as they always do unless a process was killed between two renames.</summary>
    public bool Agree() => EntryFile.All.All(entry => !File.Exists(Entry(entry)) || EntryFile.GenerationOf(File.ReadAllText(Entry(entry))) == Live());

    /// <summary>The highest number on disk, whether it ever was in force or not.</summary>
    public long Highest() => Numbers().DefaultIfEmpty(0).Max();

    public string FolderOf(long generation) => Generation(generation);

    public bool Has(long generation) => Directory.Exists(Generation(generation));

    public ConfigurationFiles Read(long generation)
    {
        var folder = Generation(generation);
        var read = new ConfigurationFiles(Names(generation).Select(name => KeyValuePair.Create(name, File.ReadAllBytes(Path.Combine(folder, name)))));
        // The same bytes as were written last: what is known of those is known of these.
        return _written?.ContentHash == read.ContentHash ? _written : read;
    }

    /// <summary>Puts a complete generation beside the others; nothing reads it yet.</summary>
    public async Task WriteAsync(long generation, ConfigurationFiles files, CancellationToken cancellationToken)
    {
        DurableFile.CreateFolder(_root);
        DurableFile.CreateFolder(Path.Combine(_root, "gen"));
        var unfinished = Generation(generation) + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        DurableFile.CreateFolder(unfinished);
        foreach (var (name, bytes) in files.Files)
        {
            await DurableFile.WriteAsync(Path.Combine(unfinished, name), bytes, cancellationToken);
        }

        await DurableFile.WriteAsync(Path.Combine(unfinished, Manifest), FileHash.Manifest(files), cancellationToken);
        DurableFile.SyncFolder(unfinished);
        Directory.Move(unfinished, Generation(generation));
        DurableFile.SyncFolder(Path.Combine(_root, "gen"));
        _written = files;
    }

    /// <summary>Puts a generation in force for the next reload.</summary>
    /// <param name="generation">Its number.</param>
    /// <param name="cancellationToken">Ends between two files.</param>
    /// <param name="before">Called with "rename …" before each entry file.</param>
    public async Task SwitchToAsync(long generation, CancellationToken cancellationToken, Action<string>? before = null)
    {
        var names = Names(generation);
        var changing = new List<EntryFile>();
        foreach (var entry in EntryFile.All)
        {
            var text = Encoding.UTF8.GetBytes(entry.Render(generation, Generation(generation), names));
            if (!File.Exists(Entry(entry)) || !File.ReadAllBytes(Entry(entry)).AsSpan().SequenceEqual(text))
            {
                await DurableFile.PrepareAsync(Entry(entry), text, cancellationToken);
                changing.Add(entry);
            }
        }

        RequireTelephonesFound();
        RequireReadable(generation, names, changing);
        foreach (var entry in changing)
        {
            before?.Invoke($"rename {entry.Name}");
            DurableFile.Replace(Entry(entry));
        }

        Link(generation, names);
    }

    /// <summary>Files of the generation in force that are not as we wrote them, and entry files that are not.</summary>
    public IReadOnlyList<string> HandEdited()
    {
        if (Live() is not { } live || !Has(live))
        {
            return [];
        }

        var folder = Generation(live);
        var edited = ManifestLines(folder).Where(line => !FileHash.Matches(Path.Combine(folder, line.Name), line.Hash)).Select(line => $"gen/{live}/{line.Name}");
        var names = Names(live);
        var entries = EntryFile.All.Where(entry => File.Exists(Entry(entry)) && IsOf(entry, live) && File.ReadAllText(Entry(entry)) != entry.Render(live, folder, names));
        return [.. edited, .. entries.Select(entry => entry.Name)];
    }

    /// <summary>Takes back a generation that could not be put in force; where even that is not possible it lies there and nothing reads it.</summary>
    public void Withdraw(long generation)
    {
        try
        {
            if (Has(generation) && !EntryFile.All.Any(entry => File.Exists(Entry(entry)) && IsOf(entry, generation)))
            {
                Directory.Delete(Generation(generation), recursive: true);
            }
        }
        catch (Exception fault) when (WriteFault.Is(fault))
        {
            // Why nothing can be written here is being told already.
        }
    }

    /// <summary>Keeps the newest generations and the one in force; the rest and half-written ones go.</summary>
    public void Prune()
    {
        var live = Live();
        foreach (var old in Numbers().OrderDescending().Skip(Kept).Where(number => number != live))
        {
            Directory.Delete(Generation(old), recursive: true);
        }

        foreach (var unfinished in Directory.EnumerateDirectories(Path.Combine(_root, "gen"), "*.new"))
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>An Asterisk whose configuration does not lead to them would drop every telephone. Where there is no Asterisk yet, there is none to mislead.</summary>
    private void RequireTelephonesFound()
    {
        var directory = Path.GetDirectoryName(_root)!;
        if (File.Exists(Path.Combine(directory, "pjsip.conf")) && !File.Exists(Path.Combine(directory, TelephoneMapping.File)))
        {
            throw new TelephonesNotFoundException($"{Path.Combine(directory, TelephoneMapping.File)} is missing");
        }
    }

    /// <summary>
    /// What is in force is read by the group of the folder <c>trunkflow</c>, which is Asterisk's. Of a file it may not read Asterisk says one line in its log,
    /// and drops every endpoint.
    /// </summary>
    private void RequireReadable(long generation, IEnumerable<string> names, IEnumerable<EntryFile> changing)
    {
        RequireReadable(Path.Combine(_root, "gen"), UnixFileMode.GroupExecute, UnixFileMode.OtherExecute);
        RequireReadable(Generation(generation), UnixFileMode.GroupExecute, UnixFileMode.OtherExecute);
        foreach (var path in names.Select(name => Path.Combine(Generation(generation), name)).Concat(changing.Select(entry => Entry(entry) + ".new")))
        {
            RequireReadable(path, UnixFileMode.GroupRead, UnixFileMode.OtherRead);
        }
    }

    private void RequireReadable(string path, UnixFileMode group, UnixFileMode everyone)
    {
        var (mode, owner) = (File.GetUnixFileMode(path), UnixOwner.Of(path).Group);
        if (!mode.HasFlag(everyone) && !(mode.HasFlag(group) && owner == UnixOwner.Of(_root).Group))
        {
            throw new NotReadableException($"{path} belongs to the group {UnixOwner.GroupName(owner)} with mode {Convert.ToString((int)mode, 8)}");
        }
    }

    /// <summary>
    /// The file names of the first requirement, in Asterisk's own directory, lead to the generation in force. A real file of that name is left alone, and so is
    /// a directory that is not ours to write in: nothing reads these links but people.
    /// </summary>
    private void Link(long generation, IEnumerable<string> names)
    {
        var directory = Path.GetDirectoryName(_root)!;
        foreach (var name in names.Where(name => name.EndsWith(".conf", StringComparison.Ordinal)))
        {
            var link = new FileInfo(Path.Combine(directory, name));
            if ((!link.Exists || link.LinkTarget is not null) && UnixOwner.CanWriteIn(directory))
            {
                DurableFile.ReplaceLink(link.FullName, Path.Combine("trunkflow", "gen", generation.ToString(CultureInfo.InvariantCulture), name));
            }
        }
    }

    /// <summary>The files it has, in the order Asterisk is to read them.</summary>
    private List<string> Names(long generation) =>
        [.. ManifestLines(Generation(generation)).Select(line => line.Name).Where(name => File.Exists(Path.Combine(Generation(generation), name)))];

    private bool IsOf(EntryFile entry, long generation) => EntryFile.GenerationOf(File.ReadAllText(Entry(entry))) == generation;

    private IEnumerable<long> Numbers() => Directory.Exists(Path.Combine(_root, "gen"))
        ? Directory.EnumerateDirectories(Path.Combine(_root, "gen"))
            .Select(path => long.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0)
        : [];

    private static IEnumerable<(string Hash, string Name)> ManifestLines(string folder) =>
        from line in File.ReadLines(Path.Combine(folder, Manifest))
        select (line[..64], line[66..]);

    private string Generation(long number) => Path.Combine(_root, "gen", number.ToString(CultureInfo.InvariantCulture));

    private string Entry(EntryFile entry) => Path.Combine(_root, entry.Name);
}
