using TrunkFlow.Server.Asterisk.Sync.ColdStart;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>From rendered files to what the switch holds: the steps of one publish that touch disk and switch.</summary>
internal sealed class PublishRun(
    RevisionLog log,
    GenerationFolder folder,
    PublishLease lease,
    SwitchOver switchOver,
    ColdStartCheck coldStart,
    PbxNode node,
    PublishCandidate candidate,
    TellSyncStatus tell,
    Action<string> before,
    TimeProvider time)
{
    private const int ProblemsShown = 20;

    private ConfigurationFiles Wanted => candidate.Rendered.Files;

    /// <param name="live">The generation the entry files name.</param>
    /// <param name="revision">Its row.</param>
    /// <param name="cancellationToken">Ends the run between two steps.</param>
    public async Task<PublishOutcome> ApplyAsync(long? live, SyncRevision? revision, CancellationToken cancellationToken)
    {
        var inForce = live is { } number && folder.Has(number) ? folder.Read(number) : null;
        var confirmed = revision is { Status: SyncStatus.Live } && folder.Agree();
        var handEdited = folder.HandEdited();
        if (handEdited.Count > 0 && candidate.Requests.Count == 0 && revision is not null)
        {
            return await DriftedAsync(revision, handEdited, cancellationToken);
        }

        if (inForce?.ContentHash != Wanted.ContentHash || candidate.Rendered.Problems.Count > 0 || !folder.Agree())
        {
            var next = await log.BeginAsync(candidate, inForce, handEdited, folder.Highest(), cancellationToken);
            return await TryAsync(next, live, inForce, cancellationToken) ?? await ReplaceAsync(next, live, confirmed ? inForce : null, cancellationToken);
        }

        if (confirmed)
        {
            await PublishedAsync(live!.Value, cancellationToken);
            return PublishOutcome.Unchanged;
        }

        return await ReadBackAsync(revision ?? log.Adopt(live!.Value, inForce), null, cancellationToken);
    }

    private Task StepAsync(PublishStep step, CancellationToken cancellationToken)
    {
        before(step.ToString().ToLowerInvariant());
        return tell.StepAsync(step, cancellationToken);
    }

    /// <summary>Our own check, then Asterisk's; null when both find nothing.</summary>
    private async Task<PublishOutcome?> TryAsync(SyncRevision next, long? live, ConfigurationFiles? inForce, CancellationToken cancellationToken)
    {
        if (candidate.Rendered.Problems.Count > 0)
        {
            return await RefusedAsync(next, live, $"Refused before anything was written:\n{Sentence(candidate.Rendered.Problems)}", cancellationToken);
        }

        before("cold start");
        if (coldStart.IsInstalled)
        {
            await tell.StepAsync(PublishStep.ColdStart, cancellationToken);
        }

        var report = await coldStart.TryAsync(inForce, Wanted, cancellationToken);
        next.Warn(report.Warnings);
        var said = $"Refused at the cold start, before anything was written: an Asterisk started on these files says\n{Sentence(report.Faults)}";
        return report.Faults.Count > 0 ? await RefusedAsync(next, live, said, cancellationToken) : null;
    }

    private async Task<PublishOutcome> ReplaceAsync(SyncRevision next, long? live, ConfigurationFiles? known, CancellationToken cancellationToken)
    {
        try
        {
            await StepAsync(PublishStep.Write, cancellationToken);
            await folder.WriteAsync(next.Generation, Wanted, cancellationToken);
            if (await switchOver.UnparsableAsync(folder.FolderOf(next.Generation), known, Wanted, cancellationToken) is { Count: > 0 } unparsable)
            {
                folder.Withdraw(next.Generation);
                return await RefusedAsync(next, live, $"Refused before it was in force: Asterisk parsed the files and says\n{Sentence(unparsable)}", cancellationToken);
            }

            await StepAsync(PublishStep.Switch, cancellationToken);
            if (!await lease.HeldAsync(cancellationToken) || folder.Live() >= next.Generation)
            {
                return await RefusedAsync(next, live, "Another server published meanwhile.", cancellationToken);
            }

            await folder.SwitchToAsync(next.Generation, cancellationToken, before);
        }
        catch (Exception fault) when (WriteFault.Is(fault))
        {
            // A full disk or a folder that is not ours may pass, so the requests stay and it is tried again; the panel says why meanwhile.
            folder.Withdraw(next.Generation);
            await log.FinishAsync(next, SyncStatus.Failed, WriteFault.Sentence(fault, folder.Root, live), cancellationToken);
            throw;
        }

        next.Switched(time.GetUtcNow());
        await StepAsync(PublishStep.Reload, cancellationToken);
        var outcome = await ReadBackAsync(next, known, cancellationToken);
        folder.Prune();
        return outcome;
    }

    /// <summary>Reloads and compares; <paramref name="known"/> is what the switch surely held before, null when that is not sure.</summary>
    private async Task<PublishOutcome> ReadBackAsync(SyncRevision revision, ConfigurationFiles? known, CancellationToken cancellationToken)
    {
        var report = await switchOver.TryAsync(known, Wanted, cancellationToken);
        await StepAsync(PublishStep.Confirm, cancellationToken);
        if (report.Reached && report.Differences.Count > 0)
        {
            return await RevertAsync(revision, known, report, cancellationToken);
        }

        node.Published(revision.Generation, candidate.Shows.Text, candidate.RolledBackBy);
        await log.FinishAsync(revision, report.Reached ? SyncStatus.Live : SyncStatus.NotConfirmed, report.Reached ? null : NotConfirmed(report.Reason), cancellationToken);
        return report.Reached ? PublishOutcome.Live : PublishOutcome.NotConfirmed;
    }

    private async Task<PublishOutcome> RevertAsync(SyncRevision revision, ConfigurationFiles? known, SwitchReport report, CancellationToken cancellationToken)
    {
        var good = (await log.GoodBeforeAsync(revision.Generation, cancellationToken)).FirstOrDefault(folder.Has);
        if (good > 0)
        {
            await folder.SwitchToAsync(good, cancellationToken, before);
            await switchOver.TryAsync(known is null ? null : Wanted, folder.Read(good), cancellationToken);
        }

        // Where nothing good is left to return to, the files stay and are tried again.
        node.Published(good > 0 ? good : revision.Generation, candidate.Snapshot.Text, candidate.RolledBackBy);
        var now = good > 0 ? $"Generation {good} is in force again." : "There is no earlier generation to go back to; it is tried again.";
        await log.FinishAsync(revision, SyncStatus.Failed, $"Asterisk does not hold what the files say. {now}\n{Sentence(report.Differences)}", cancellationToken);
        return PublishOutcome.Failed;
    }

    private async Task<PublishOutcome> RefusedAsync(SyncRevision revision, long? live, string reason, CancellationToken cancellationToken)
    {
        node.Published(live ?? 0, candidate.Snapshot.Text, candidate.RolledBackBy);
        await log.FinishAsync(revision, SyncStatus.Failed, reason, cancellationToken);
        return PublishOutcome.Failed;
    }

    private async Task<PublishOutcome> DriftedAsync(SyncRevision revision, IReadOnlyList<string> handEdited, CancellationToken cancellationToken)
    {
        var names = "Changed by hand: " + string.Join(", ", handEdited);
        if (revision.Status != SyncStatus.Drifted || revision.Failure != names)
        {
            await log.FinishAsync(revision, SyncStatus.Drifted, names, cancellationToken);
        }

        return PublishOutcome.Drifted;
    }

    private async Task PublishedAsync(long generation, CancellationToken cancellationToken)
    {
        node.Published(generation, candidate.Shows.Text, candidate.RolledBackBy);
        await log.SaveAsync(cancellationToken);
    }

    private static string NotConfirmed(string? reason) =>
        $"The files are written, but Asterisk has not said that it runs on them: {reason}. Calls go on by what it read last; this is confirmed by itself when Asterisk answers.";

    private static string Sentence(IReadOnlyList<string> problems) =>
        string.Join("\n", problems.Take(ProblemsShown)) + (problems.Count > ProblemsShown ? $"\n… and {problems.Count - ProblemsShown} more" : "");
}
