using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>
/// Writes several files in their order, all or none: each is written aside and copied first, and only when that worked for all are they renamed into place. Owner and mode
/// stay. The copies, <c>name.trunkflow-20260105T101500Z</c>, are left beside the files.
/// </summary>
internal sealed class FileSet(string stamp, Action<string>? before = null)
{
    private readonly List<FileChange> _files = [];
    private readonly List<string> _made = [];
    private bool _madeFolder;

    public IEnumerable<string> Copies => _files.Where(file => file.Before is not null).Select(file => Copy(file.Path));

    public void Add(FileChange file) => _files.Add(file);

    /// <exception cref="CannotAmendException">Something could not be written; everything is as it was.</exception>
    /// <param name="folder">A folder that is made too, where it is missing.</param>
    /// <param name="group">The folder's group.</param>
    public void Write(string? folder = null, uint group = 0)
    {
        var renamed = new List<FileChange>();
        try
        {
            _files.ForEach(WriteAside);
            MakeFolder(folder, group);
            foreach (var file in _files)
            {
                before?.Invoke($"rename {Path.GetFileName(file.Path)}");
                RefuseIfChanged(file);
                renamed.Add(file);
                Rename(file);
            }

            foreach (var parent in _files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct())
            {
                DurableFile.SyncFolder(parent);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            renamed.Reverse();
            renamed.ForEach(PutBack);
            _made.ForEach(File.Delete);
            if (_madeFolder)
            {
                Directory.Delete(folder!);
            }

            throw new CannotAmendException($"Nothing was changed: {fault.Message}", fault);
        }
    }

    private void WriteAside(FileChange file)
    {
        var (owner, mode) = File.Exists(file.Path)
            ? (UnixOwner.Of(file.Path), File.GetUnixFileMode(file.Path))
            : (UnixOwner.Of(file.Like), file.Mode);
        if (file.Before is { } old)
        {
            WriteNew(Copy(file.Path), old, owner, mode);
        }

        if (file.After is { } now)
        {
            // One left by a run that was killed.
            File.Delete(Aside(file.Path));
            WriteNew(Aside(file.Path), now, owner, mode);
        }
    }

    private void WriteNew(string path, byte[] bytes, UnixOwner owner, UnixFileMode mode)
    {
        before?.Invoke($"write {Path.GetFileName(path)}");
        using (var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            _made.Add(path);
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        owner.Give(path);
        File.SetUnixFileMode(path, mode);
    }

    private void MakeFolder(string? folder, uint group)
    {
        if (folder is null || Directory.Exists(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        _madeFolder = true;
        new UnixOwner(UnixOwner.Of(Path.GetDirectoryName(folder)!).User, group).Give(folder);
        File.SetUnixFileMode(folder, Requirements.GenerationsFolder.Mode);
    }

    private static void RefuseIfChanged(FileChange file)
    {
        var now = File.Exists(file.Path) ? File.ReadAllBytes(file.Path) : null;
        if (now is null != file.Before is null || !(now ?? []).AsSpan().SequenceEqual(file.Before ?? []))
        {
            throw new IOException($"{file.Path} was changed by somebody else meanwhile. Run this again.");
        }
    }

    private static void Rename(FileChange file)
    {
        if (file.After is null)
        {
            File.Delete(file.Path);
        }
        else
        {
            File.Move(Aside(file.Path), file.Path, overwrite: true);
        }
    }

    private void PutBack(FileChange file)
    {
        if (file.Before is null)
        {
            File.Delete(file.Path);
        }
        else
        {
            File.Move(Copy(file.Path), file.Path, overwrite: true);
        }
    }

    private static string Aside(string path) => $"{path}.trunkflow-new";

    private string Copy(string path) => $"{path}.trunkflow-{stamp}";
}
