using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Sync.ReadBack;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// Makes Asterisk read its files again and looks whether it now holds what they say. A reload answers "Success" also when a file was
/// unusable, so only what is read back counts.
/// </summary>
internal sealed class SwitchOver(IAmi ami, TimeProvider time)
{
    private const string NoTelephone =
        $"Asterisk knows not one telephone. Run: trunkflow asterisk check. Its {TelephoneMapping.Sorcery} must lead to them, and is read at a start only "
        + "(asterisk -rx 'core restart gracefully'). Then publish again.";

    private static readonly TimeSpan ReloadPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>How long what is read back may differ before it counts as wrong.</summary>
    public TimeSpan SettleWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Files Asterisk's parser would give up on, of those that it does not run on already; nothing is loaded.</summary>
    /// <exception cref="NotReadableException">It may not open one.</exception>
    public Task<IReadOnlyList<string>> UnparsableAsync(string folder, ConfigurationFiles? known, ConfigurationFiles wanted, CancellationToken cancellationToken) =>
        new ReadingOfFiles(ami).FaultsAsync(folder, wanted.Names.Intersect(wanted.ChangedFrom(known)), cancellationToken);

    /// <param name="known">What the switch surely held until now; null reloads and compares everything.</param>
    /// <param name="wanted">What it is to hold.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<SwitchReport> TryAsync(ConfigurationFiles? known, ConfigurationFiles wanted, CancellationToken cancellationToken)
    {
        var changed = wanted.ChangedFrom(known);
        var entries = EntryFile.All.Where(entry => changed.Any(entry.Reads)).ToList();
        // A large file takes its time to be read, and so does the reload.
        var reading = Task.Run(() => (Old: known is null ? IntendedState.Nothing : new IntendedState(known, changed.Contains), New: new IntendedState(wanted, changed.Contains)), cancellationToken);
        try
        {
            foreach (var entry in entries.DistinctBy(entry => entry.Module))
            {
                await ReloadAsync(entry, cancellationToken);
            }

            var (old, intended) = await reading;
            var differences = await DifferencesAsync(old, intended, entries, cancellationToken);
            var isLost = entries.Exists(entry => entry.HoldsEndpoints) && await KnowsNoTelephoneAsync(wanted, cancellationToken);
            return SwitchReport.Held(isLost ? [NoTelephone, .. differences] : differences);
        }
        catch (Exception fault) when (fault is AmiUnreachableException or AmiTimeoutException)
        {
            return SwitchReport.NotReached(ami.State == AmiState.LoginRefused
                ? $"it refuses our manager user ({ami.Reason}); the secret in manager.conf and Node__Ami__Secret must be the same"
                : fault.Message);
        }
        catch (Exception refusal) when (refusal is AmiActionRefusedException or FormatException)
        {
            return SwitchReport.Held([refusal.Message]);
        }
    }

    /// <summary>Telephones that did not change are not read back, and go all at once where the way to them is lost. One that is known is enough to know.</summary>
    private async Task<bool> KnowsNoTelephoneAsync(ConfigurationFiles wanted, CancellationToken cancellationToken)
    {
        var telephones = wanted.Names.Where(EntryFile.Telephones.Reads).SelectMany(wanted.Sections).Where(section => section.Value("type") == "endpoint").Select(section => section.Name);
        var read = new EndpointReadBack(ami);
        return telephones.FirstOrDefault() is { } one
            && (await read.ShowAsync(one, cancellationToken)).Count == 0
            && !(await read.ListAsync(cancellationToken)).Overlaps(telephones);
    }

    private async Task ReloadAsync(EntryFile entry, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var response = await ami.SendAsync(new AmiAction("Reload").With("Module", entry.Module), cancellationToken, ReloadPatience);
            if (response.Succeeded || (entry.Optional && response.Message["Message"].StartsWith("No such module", StringComparison.OrdinalIgnoreCase)))
            {
                return;
            }

            // Another reload, by an administrator perhaps, is under way.
            if (time.GetElapsedTime(started) > SettleWithin)
            {
                response.EnsureSuccess();
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<string>> DifferencesAsync(
        IntendedState old, IntendedState intended, List<EntryFile> entries, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            List<string> differences = [];
            if (entries.Exists(entry => entry.HoldsEndpoints))
            {
                differences.AddRange(await new EndpointReadBack(ami).DifferencesAsync(old, intended, cancellationToken));
                differences.AddRange(await new RegistrationReadBack(ami).DifferencesAsync(old, intended, cancellationToken));
            }

            if (entries.Contains(EntryFile.Dialplan))
            {
                differences.AddRange(await new DialplanReadBack(ami).DifferencesAsync(old, intended, cancellationToken));
            }

            if (differences.Count == 0 || time.GetElapsedTime(started) > SettleWithin)
            {
                return differences;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
