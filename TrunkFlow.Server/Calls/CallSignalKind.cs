namespace TrunkFlow.Server.Calls;

/// <summary>What the switch can say of an attempt; their names are kept in the store.</summary>
public enum CallSignalKind
{
    /// <summary>It began to dial (DialBegin).</summary>
    Dialled,

    /// <summary>DialState PROCEEDING, PROGRESS and RINGING.</summary>
    Proceeding,
    Progress,
    Ringing,

    /// <summary>Dialling ended, answered or not (DialEnd).</summary>
    Ended,

    /// <summary>The called channel is gone (Hangup).</summary>
    HungUp,
}
