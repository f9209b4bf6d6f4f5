namespace TrunkFlow.Server.Calls;

/// <summary>How an attempt ended, as Asterisk writes it in a call record.</summary>
public enum CallDisposition
{
    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It rang, or was given up, without an answer.</summary>
    NoAnswer,

    /// <summary>The callee was busy.</summary>
    Busy,

    /// <summary>It could not be carried.</summary>
    Failed,

    /// <summary>There was no free way.</summary>
    Congestion,
}
