using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

/// <summary>An Asterisk host with our program in its node role. Registers itself when it starts.</summary>
public sealed class PbxNode
{
    /// <summary>A moment before everything: it shows no transaction.</summary>
    public const string NoSnapshot = "1:1:";

    private PbxNode()
    {
    }

    public PbxNode(string key, DateTimeOffset now)
    {
        Key = SwitchText.Code("key", key);
        CreatedAt = now;
        SeenAt = now;
    }

    /// <summary>Asterisk's systemname; it stands in front of every unique id.</summary>
    public string Key { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset SeenAt { get; private set; }
    public string? AsteriskVersion { get; private set; }
    public bool AsteriskConnected { get; private set; }

    /// <summary>The manager user that may call the participants of conferences.</summary>
    public ManagerAccess ConferenceAccess { get; private set; }

    /// <summary>Number of the generation the switch runs on; 0 before the first.</summary>
    public long LiveGeneration { get; private set; }

    /// <summary>
    /// The database snapshot (pg_snapshot) the files were rendered from: a sync request it does not show is waiting. Row numbers would not
    /// do, for a lower number may commit later; nor would the oldest running transaction, for a long import would hold it back.
    /// </summary>
    public string PublishedSnapshot { get; private set; } = NoSnapshot;

    /// <summary>The last wish to go back that was followed, or found impossible.</summary>
    public Guid? RolledBackBy { get; private set; }

    /// <summary>Where changes wait for review: what publishing them would change in the files. Null when nothing waits.</summary>
    public string? WaitingDiff { get; private set; }

    /// <summary>Why what waits could not go live.</summary>
    public string[] WaitingProblems { get; private set; } = [];

    public void Saw(DateTimeOffset at, bool asteriskConnected, string? asteriskVersion)
    {
        SeenAt = at;
        AsteriskConnected = asteriskConnected;
        AsteriskVersion = asteriskVersion ?? AsteriskVersion;
    }

    /// <param name="generation">What is in force now.</param>
    /// <param name="snapshot">Which saved changes it shows.</param>
    /// <param name="rolledBackBy">The wish to go back that this follows.</param>
    public void Published(long generation, string snapshot, Guid? rolledBackBy = null)
    {
        if ((generation, snapshot) != (LiveGeneration, PublishedSnapshot))
        {
            Waits(null, []);
        }

        LiveGeneration = generation;
        PublishedSnapshot = snapshot;
        RolledBackBy = rolledBackBy ?? RolledBackBy;
    }

    public void Waits(string? diff, IReadOnlyList<string> problems)
    {
        WaitingDiff = diff;
        WaitingProblems = [.. problems];
    }
}
