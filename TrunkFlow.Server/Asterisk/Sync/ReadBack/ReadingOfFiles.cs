using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>
/// Has the running Asterisk open and parse files that it does not run on yet (<c>GetConfigJSON</c>, which the right "system" allows). It loads nothing; but it is the one
/// that has to read them, with its own user, and it knows a line its parser gives up on.
/// </summary>
internal sealed class ReadingOfFiles(IAmi ami)
{
    /// <summary>Only this section is answered with, so the answer is empty however large the file.</summary>
    private const string NoSuchSection = "tf-none";

    /// <summary>Said of what lies outside Asterisk's own directory, as it sees it, and of a path it cannot follow to its end.</summary>
    private const string Restricted = "File requires escalated privileges";

    /// <returns>The files its parser gives up on; none where it cannot be asked.</returns>
    /// <exception cref="NotReadableException">It may not open one.</exception>
    public async Task<IReadOnlyList<string>> FaultsAsync(string folder, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        try
        {
            foreach (var path in names.Where(name => name.EndsWith(".conf", StringComparison.Ordinal)).Select(name => Path.Combine(folder, name)))
            {
                var response = await ami.SendAsync(new AmiAction("GetConfigJSON").With("Filename", path).With("Category", NoSuchSection), cancellationToken);
                switch (response.Message["Message"])
                {
                    case "Config file not found":
                    case Restricted when await OpensAsync(path, cancellationToken):
                        throw new NotReadableException($"{path} is there, but Asterisk cannot open it");
                    case "Config file has invalid format":
                        faults.Add($"{path}: {response.Message["Message"]}");
                        break;
                }
            }
        }
        catch (Exception fault) when (fault is AmiUnreachableException or AmiTimeoutException)
        {
            // Without Asterisk the files wait for it; it is asked what it holds when it is back.
        }

        return faults;
    }

    /// <summary>Whether it opens the administrator's file above <c>trunkflow/</c>: then the way to ours is not too far, but closed.</summary>
    private async Task<bool> OpensAsync(string path, CancellationToken cancellationToken)
    {
        var above = Path.Combine(path[..path.LastIndexOf("/trunkflow/gen/", StringComparison.Ordinal)], "asterisk.conf");
        return (await ami.SendAsync(new AmiAction("GetConfigJSON").With("Filename", above).With("Category", NoSuchSection), cancellationToken)).Succeeded;
    }
}
