namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What one run wants to put in force, and why.</summary>
internal sealed record PublishCandidate(RenderedSwitch Rendered, IReadOnlyList<SyncRequest> Requests, SyncSnapshot Snapshot)
{
    private const int NamesShown = 5;

    /// <summary>Whoever asked, each once; the program itself when a time came or files were lost.</summary>
    public string RequestedBy
    {
        get
        {
            var names = Requests.Select(request => request.ActorName).Distinct().ToList();
            return names.Count == 0 ? "trunkflow" : string.Join(", ", names.Take(NamesShown)) + (names.Count > NamesShown ? ", …" : "");
        }
    }

    public string? Reason => Requests.Select(request => request.Reason).LastOrDefault(reason => reason is not null);
}
