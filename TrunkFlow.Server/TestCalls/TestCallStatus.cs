namespace TrunkFlow.Server.TestCalls;

/// <summary>How far a test call came.</summary>
public enum TestCallStatus
{
    /// <summary>Is to be made now.</summary>
    Requested,

    /// <summary>The switch is calling.</summary>
    Calling,

    /// <summary>The far end rings.</summary>
    Ringing,

    /// <summary>Somebody answered and hears the tones.</summary>
    Answered,

    /// <summary>It was answered and is over.</summary>
    Completed,

    /// <summary>Nobody answered.</summary>
    Failed,
}
