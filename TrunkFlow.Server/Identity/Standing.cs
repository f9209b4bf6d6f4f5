namespace TrunkFlow.Server.Identity;

/// <summary>What a session is good for.</summary>
public enum Standing
{
    /// <summary>Nothing: it was ended, or its user is disabled or gone.</summary>
    Ended,

    /// <summary>Setting up the second factor that the installation requires of its user.</summary>
    Limited,

    /// <summary>Whatever the user's role may.</summary>
    Whole,
}
