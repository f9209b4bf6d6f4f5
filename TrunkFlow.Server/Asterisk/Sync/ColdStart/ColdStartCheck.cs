using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Sync.ReadBack;

namespace TrunkFlow.Server.Asterisk.Sync.ColdStart;

/// <summary>
/// Starts the installed Asterisk beside the running one on what is about to be published, and asks it what it makes of it, before a single file in force is
/// touched (ADR 15). Where that cannot be done it says so once and publishing goes on: the reload is read back in any case.
/// </summary>
internal sealed partial class ColdStartCheck(NodeSettings node, TimeProvider time, ILogger<ColdStartCheck> logger)
{
    private const int KilledFromOutside = 137;

    /// <summary>An Asterisk without conferences still carries calls.</summary>
    private const string OptionalApplication = "ConfBridge";

    // What every candidate is made of: where Asterisk does not take this, it is not the candidate's fault.
    internal static readonly ConfigurationFiles Probe = new(
    [
        KeyValuePair.Create(
            "pjsip_gateways_probe.conf",
            """
            [tf-probe]
            type=endpoint
            context=tf-probe
            aors=tf-probe
            allow=alaw
            [tf-probe]
            type=aor
            contact=sip:127.0.0.1:9
            [tf-probe]
            type=identify
            endpoint=tf-probe
            match=127.0.0.1

            """),
        KeyValuePair.Create(
            "extensions_probe.conf",
            """
            [tf-probe]
            exten => s,1,Set(A=1)
             same => n,GotoIf($[1 = 2]?tf-probe,s,1)
             same => n,Gosub(tf-probe,t,1())
             same => n,Dial(PJSIP/tf-probe)
             same => n,Hangup()
            exten => t,1,Return()

            """),
    ]);

    private HashSet<string>? _usual;
    private string? _said;

    /// <summary>How the folders of these Asterisks begin, below the one for temporary files.</summary>
    public static string Prefix(string asteriskDirectory) => $"trunkflow-cold-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asteriskDirectory)).AsSpan(0, 4))}-";

    /// <summary>There is an Asterisk to try with.</summary>
    public bool IsInstalled => AsteriskBinary.Find(node.AsteriskBinary) is not null;

    public async Task<ColdStartReport> TryAsync(ConfigurationFiles? inForce, ConfigurationFiles candidate, CancellationToken cancellationToken)
    {
        if (AsteriskBinary.Find(node.AsteriskBinary) is not { } binary || !candidate.ChangedFrom(inForce).Any(name => name.EndsWith(".conf", StringComparison.Ordinal)))
        {
            return ColdStartReport.Nothing;
        }

        try
        {
            _usual ??= await UsualComplaintsAsync(binary, cancellationToken);
            var report = await TryAsync(binary, inForce, candidate, cancellationToken);
            if (report.Faults.Count == 0)
            {
                return report;
            }

            // A port taken in between, an Asterisk being upgraded at this moment: what is wrong with the files is wrong twice, and beside an Asterisk that works.
            _usual = await UsualComplaintsAsync(binary, cancellationToken);
            return await TryAsync(binary, inForce, candidate, cancellationToken);
        }
        catch (Exception fault) when (fault is ColdStartImpossibleException or IOException or UnauthorizedAccessException or Win32Exception
            or AmiUnreachableException or AmiTimeoutException)
        {
            SayOnce(binary, fault.Message);
            return ColdStartReport.Nothing;
        }
    }

    /// <summary>What this Asterisk says on this host whatever it reads: files it would like to have, modules it was built without.</summary>
    private async Task<HashSet<string>> UsualComplaintsAsync(string binary, CancellationToken cancellationToken)
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix(node.AsteriskDirectory) + "*"))
        {
            // Of a server that was killed; only one publishes for a folder.
            Directory.Delete(left, recursive: true);
        }

        return await WithAsync(binary, Probe, async (asterisk, ended, token) => ended is not null
            ? throw new ColdStartImpossibleException($"it ended with {ended}")
            : await DifferencesAsync(asterisk.Ami, null, Probe, token) is [var difference, ..]
                ? throw new ColdStartImpossibleException($"it does not take the simplest configuration: {difference}")
                : asterisk.Complaints.ToHashSet(StringComparer.Ordinal), cancellationToken);
    }

    private Task<ColdStartReport> TryAsync(string binary, ConfigurationFiles? inForce, ConfigurationFiles candidate, CancellationToken cancellationToken) =>
        WithAsync(binary, candidate, async (asterisk, ended, token) =>
        {
            List<string> faults = ended switch
            {
                null => await DifferencesAsync(asterisk.Ami, inForce, candidate, token),
                KilledFromOutside => throw new ColdStartImpossibleException("it was killed"),
                _ => [$"Asterisk ended with {ended.Value.ToString(CultureInfo.InvariantCulture)} while it read the files"],
            };
            var complaints = asterisk.Complaints.Where(line => !_usual!.Contains(line)).ToList();
            var errors = complaints.Where(line => line.StartsWith("ERROR", StringComparison.Ordinal)).ToList();
            return faults.Count + errors.Count > 0 ? new ColdStartReport([.. complaints, .. faults], []) : new ColdStartReport([], complaints);
        }, cancellationToken);

    private async Task<T> WithAsync<T>(string binary, ConfigurationFiles candidate, Func<ScratchAsterisk, int?, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(node.ColdStartWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        // Nobody else may look into it: the candidate holds passwords of gateways.
        var folder = Directory.CreateTempSubdirectory(Prefix(node.AsteriskDirectory)).FullName;
        try
        {
            await using var asterisk = ScratchAsterisk.Start(binary, node.AsteriskDirectory, folder, candidate, time);
            return await ask(asterisk, await asterisk.BootAsync(either.Token), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ColdStartImpossibleException($"it takes longer than {node.ColdStartWithin.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<string>> DifferencesAsync(IAmi ami, ConfigurationFiles? inForce, ConfigurationFiles candidate, CancellationToken cancellationToken)
    {
        var (old, intended) = (inForce is null ? IntendedState.Nothing : new IntendedState(inForce), new IntendedState(candidate));
        var response = await ami.SendAsync(new AmiAction("Command").With("Command", "core show applications"), cancellationToken);
        var known = response.Message.All("Output").Select(line => Application().Match(line).Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = from context in intended.Contexts.Values
                      from line in context.Lines
                      let step = line.Split(',', 3)
                      let name = step[2].Split('(')[0]
                      where name != OptionalApplication && !known.Contains(name)
                      select $"context {context.Name}, extension {step[0]}: there is no application {name}";
        return
        [
            .. await new EndpointReadBack(ami).DifferencesAsync(old, intended, cancellationToken),
            .. await new RegistrationReadBack(ami).DifferencesAsync(old, intended, cancellationToken),
            .. await new DialplanReadBack(ami).DifferencesAsync(old, intended, cancellationToken),
            .. unknown.Distinct(),
        ];
    }

    private void SayOnce(string binary, string reason)
    {
        if (_said != reason)
        {
            LogImpossible(binary, reason);
            _said = reason;
        }
    }

    [GeneratedRegex(@"^\s*([A-Za-z0-9_]+):")]
    private static partial Regex Application();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Generations are not tried with {Binary} before they are published: {Reason}")]
    private partial void LogImpossible(string binary, string reason);
}

/// <summary>The trial itself failed, not what was tried.</summary>
internal sealed class ColdStartImpossibleException(string message) : Exception(message);
