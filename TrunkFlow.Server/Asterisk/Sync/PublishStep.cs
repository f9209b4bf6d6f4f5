namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What a publish is doing.</summary>
public enum PublishStep
{
    /// <summary>An Asterisk of its own is started on them.</summary>
    ColdStart,

    /// <summary>They are written beside those in force, and the running Asterisk parses them.</summary>
    Write,

    /// <summary>They are put in force for the next reload.</summary>
    Switch,

    /// <summary>Asterisk reads them, and what it holds then is read back.</summary>
    Reload,

    /// <summary>The outcome is written down: live, or back to the generation before.</summary>
    Confirm,
}
