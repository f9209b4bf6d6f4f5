namespace TrunkFlow.Server.Calls;

/// <summary>How an attempt ended, as Asterisk writes it in a call record.</summary>
public enum CallDisposition
{
    Answered,
    NoAnswer,
    Busy,
    Failed,
    Congestion,
}
