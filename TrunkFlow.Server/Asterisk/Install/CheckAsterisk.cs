using TrunkFlow.Server.Asterisk.Install.Requirements;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary><c>trunkflow asterisk check</c>: what the administrator's Asterisk has of what it needs, line by line.</summary>
internal sealed class CheckAsterisk(Surroundings around)
{
    public async Task<int> CheckAsync(string directory, CancellationToken cancellationToken)
    {
        var findings = await FindAsync(directory, cancellationToken);
        foreach (var finding in findings)
        {
            await around.Output.WriteLineAsync(finding.ToString().AsMemory(), cancellationToken);
        }

        var wrong = findings.Count(finding => finding.Kind == FindingKind.Wrong);
        await around.Output.WriteLineAsync(wrong == 0 ? "All is right." : $"{wrong} to put right.");
        return wrong == 0 ? 0 : 1;
    }

    public async Task<IReadOnlyList<Finding>> FindAsync(string directory, CancellationToken cancellationToken)
    {
        var folder = new ConfigFolder(directory);
        var findings = Requirement.All(around.Node.Key, around.User).SelectMany(requirement => requirement.Check(folder)).Concat(Settings(folder)).ToList();
        if (around.Node.Ami.Configured)
        {
            findings.AddRange(await new RunningSwitch(around.Node.Ami, around.Time)
                .CheckAsync(around.Node.Key, new ManagerUsers(around.User).ConferenceSignIn(folder), cancellationToken));
        }
        else
        {
            findings.Add(Finding.Note("settings", "Node__Ami__Host is not set, so the running Asterisk was not asked", "Give the server's environment file with --settings FILE"));
        }

        return findings;
    }

    private IEnumerable<Finding> Settings(ConfigFolder folder)
    {
        var secret = new ManagerUsers(around.User).SignIn(folder).Secret;
        if (around.Node.Ami.Configured && secret.Length > 0 && around.Node.Ami.Secret != secret)
        {
            yield return Finding.Wrong("settings", $"Node__Ami__Secret is not the secret of [{around.User}]", "Copy it from the manager configuration");
        }

        if (around.CallRecordFile.Length > 0)
        {
            yield return Directory.Exists(Path.GetDirectoryName(around.CallRecordFile))
                ? Finding.Right("settings", $"Node__CdrFile={around.CallRecordFile}")
                : Finding.Wrong("settings", $"the folder of Node__CdrFile={around.CallRecordFile} does not exist", "Create cdr-custom/ in Asterisk's log directory, writable for Asterisk");
        }
    }
}
