namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>How one node's switch stands, in a few words for every page of the panel.</summary>
/// <param name="NodeKey">The node.</param>
/// <param name="Status">Pending while changes wait, else how the last publish ended.</param>
/// <param name="LiveGeneration">The generation in force; 0 when none is.</param>
/// <param name="PendingChanges">Saved changes the files do not show yet.</param>
/// <param name="AsteriskConnected">Whether the node reaches its switch.</param>
/// <param name="ShortVersion">Asterisk's own version, as the switch last said.</param>
/// <param name="SeenAt">When the node was last there.</param>
/// <param name="WaitsForReview">Whether what is saved stays away from the switch until somebody publishes it.</param>
public sealed record NodeStanding(
    string NodeKey, SyncStatus Status, long LiveGeneration, int PendingChanges, bool AsteriskConnected, string? ShortVersion, DateTimeOffset SeenAt, bool WaitsForReview);
