using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>What <c>trunkflow asterisk check</c> finds of this server's own switch, for who looks at the panel.</summary>
/// <param name="IsRead">Whether the configuration could be looked at from here; the server may lack the right.</param>
/// <param name="Wrong">How much is to be put right.</param>
/// <param name="Lines">What is wrong or worth knowing, in the command's own words.</param>
public sealed record InstallationState(bool IsRead, int Wrong, IReadOnlyList<string> Lines);

/// <summary>Looks at the configuration and asks the running Asterisk; changes nothing.</summary>
public sealed class InstallationCheck(NodeSettings node, IConfiguration configuration, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Null where no configuration directory is named.</summary>
    public async Task<InstallationState?> ReadAsync(CancellationToken cancellationToken)
    {
        if (configuration["Node:AsteriskDirectory"] is not { Length: > 0 } directory)
        {
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var around = new Surroundings(node, KeyIsSet: true, configuration["Node:CdrFile"] ?? "", time, TextWriter.Null, TextWriter.Null, Ask: null);
            var findings = (await new CheckAsterisk(around).FindAsync(directory, patience.Token)).Where(finding => finding.Kind != FindingKind.Right).ToList();
            return new InstallationState(true, findings.Count(finding => finding.Kind == FindingKind.Wrong), [.. findings.Select(finding => finding.ToString())]);
        }
        catch (Exception fault) when (fault is CannotAmendException or IOException or UnauthorizedAccessException or AmiUnreachableException)
        {
            return new InstallationState(false, 0, [fault.Message]);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new InstallationState(false, 0, []);
        }
    }
}
