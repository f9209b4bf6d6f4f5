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

    public void Saw(DateTimeOffset at, bool asteriskConnected, string? asteriskVersion)
    {
        SeenAt = at;
        AsteriskConnected = asteriskConnected;
        AsteriskVersion = asteriskVersion ?? AsteriskVersion;
    }

    public void Published(long generation, string snapshot)
    {
        LiveGeneration = generation;
        PublishedSnapshot = snapshot;
    }
}
