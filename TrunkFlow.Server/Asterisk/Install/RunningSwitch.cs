using System.Globalization;
using System.Text.RegularExpressions;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>What only the running Asterisk can tell: who may sign in, its version, its name, the modules it loaded.</summary>
internal sealed partial class RunningSwitch(AmiSettings settings, TimeProvider time)
{
    private const int OldestVersion = 20;

    private string Where => $"Asterisk at {settings.Host}:{settings.Port}";

    public async Task<IReadOnlyList<Finding>> CheckAsync(string nodeKey, (string User, string Secret) conferences, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        await AsAsync(settings, findings, async connection => findings.AddRange(await AskAsync(connection, nodeKey, cancellationToken)), cancellationToken);
        if (conferences.Secret.Length > 0)
        {
            await AsAsync(With(conferences), findings, _ => Task.CompletedTask, cancellationToken);
        }

        return findings;
    }

    private async Task AsAsync(AmiSettings user, List<Finding> findings, Func<AmiConnection, Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await AmiConnection.OpenAsync(user, time, _ => { }, cancellationToken);
            findings.Add(Finding.Right(Where, $"[{user.Username}] signs in"));
            using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var reading = connection.ReadToEndAsync(_ => { }, done.Token);
            await ask(connection);
            await done.CancelAsync();
            await reading;
        }
        catch (AmiLoginRefusedException refusal)
        {
            findings.Add(Finding.Wrong(Where, $"[{user.Username}] is refused: {refusal.Message}",
                "Have Asterisk read manager.conf again (asterisk -rx 'manager reload') and compare Node__Ami__Secret with its secret"));
        }
        catch (Exception fault) when (fault is AmiUnreachableException or AmiTimeoutException or AmiProtocolException)
        {
            findings.Add(Finding.Wrong(Where, fault.Message, "Start Asterisk, or correct Node__Ami__Host and Node__Ami__Port"));
        }
    }

    private async Task<List<Finding>> AskAsync(AmiConnection connection, string nodeKey, CancellationToken cancellationToken)
    {
        var core = (await connection.SendAsync(new AmiAction("CoreSettings"), settings.AnswerWithin, cancellationToken)).Message;
        var findings = new List<Finding> { Version(core["AsteriskVersion"]), Name(core["SystemName"], nodeKey) };
        findings.Add(core["CoreCDRenabled"] == "Yes"
            ? Finding.Right(Where, "call records are on")
            : Finding.Wrong(Where, "call records are off", "Load cdr_custom.so and write enable=yes in cdr.conf"));
        var missing = new List<string>();
        foreach (var module in AsteriskModules.Needed.Select(name => $"{name}.so"))
        {
            if (!(await connection.SendAsync(new AmiAction("ModuleCheck").With("Module", module), settings.AnswerWithin, cancellationToken)).Succeeded)
            {
                missing.Add(module);
            }
        }

        findings.AddRange(missing.Select(module => Finding.Wrong(Where, $"{module} is not loaded", $"Write \"load = {module}\" in modules.conf, and take a noload of it away")));
        if (missing.Count == 0)
        {
            findings.Add(Finding.Right(Where, $"all {AsteriskModules.Needed.Count} modules are loaded"));
        }

        return findings;
    }

    private Finding Version(string version)
    {
        var major = Major().Match(version) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return major >= OldestVersion
            ? Finding.Right(Where, $"version {version}")
            : Finding.Wrong(Where, $"version {version}", $"TrunkFlow needs Asterisk {OldestVersion} or newer");
    }

    private Finding Name(string systemName, string nodeKey) => systemName == nodeKey
        ? Finding.Right(Where, $"systemname {systemName}")
        : Finding.Wrong(Where, $"it runs as systemname \"{systemName}\", Node__Key is \"{nodeKey}\"", "asterisk.conf is read at a start only: core restart gracefully");

    private AmiSettings With((string User, string Secret) user) => new() { Host = settings.Host, Port = settings.Port, Username = user.User, Secret = user.Secret };

    [GeneratedRegex(@"\d+")]
    private static partial Regex Major();
}
