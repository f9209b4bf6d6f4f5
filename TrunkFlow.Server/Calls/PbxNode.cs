using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

/// <summary>An Asterisk host with our program in its node role. Registers itself when it starts.</summary>
public sealed class PbxNode
{
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

    /// <summary>Number of the generation the switch runs on; 0 before the first.</summary>
    public long LiveGeneration { get; private set; }

    /// <summary>
    /// Every sync request of a transaction before this one is in the files: the oldest transaction still running when the last snapshot was
    /// taken (pg_snapshot_xmin). Row numbers would not do, for a lower number may commit later.
    /// </summary>
    public ulong PublishedBefore { get; private set; }

    public void Saw(DateTimeOffset at, bool asteriskConnected, string? asteriskVersion)
    {
        SeenAt = at;
        AsteriskConnected = asteriskConnected;
        AsteriskVersion = asteriskVersion ?? AsteriskVersion;
    }

    public void Published(long generation, ulong before)
    {
        LiveGeneration = generation;
        PublishedBefore = before;
    }
}
