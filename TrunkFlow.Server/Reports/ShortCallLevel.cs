namespace TrunkFlow.Server.Reports;

/// <summary>How near a day of a customer came to the block of Anatel's short-call rule.</summary>
public enum ShortCallLevel
{
    /// <summary>Far from it.</summary>
    Fine,

    /// <summary>More than 70,000 calls, 70 % or more of them short.</summary>
    Warning,

    /// <summary>More than 100,000 calls, 85 % or more of them short: the rule has the originator blocked for 15 days.</summary>
    Block,
}
