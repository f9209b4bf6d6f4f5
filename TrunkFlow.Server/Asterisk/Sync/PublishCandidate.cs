namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What one run wants to put in force, and why.</summary>
/// <param name="Rendered">The files.</param>
/// <param name="Requests">Who asked for it.</param>
/// <param name="Snapshot">What the store showed when it was made.</param>
internal sealed record PublishCandidate(RenderedSwitch Rendered, IReadOnlyList<SyncRequest> Requests, SyncSnapshot Snapshot)
{
    private const int NamesShown = 5;

    /// <summary>Which saved changes the files show: all of then, unless they are an earlier generation's.</summary>
    public SyncSnapshot Shows { get; init; } = Snapshot;

    /// <summary>The generation whose files these are again.</summary>
    public long? RolledBackTo { get; init; }

    /// <summary>The wish to go back, when it is one.</summary>
    public Guid? RolledBackBy => RolledBackTo is null ? null : Requests[0].Id;

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
