namespace TrunkFlow.Server.Alerts;

/// <summary>How urgent an alert is.</summary>
public enum AlertSeverity
{
    /// <summary>Good to know.</summary>
    Notice,

    /// <summary>Should be looked at today.</summary>
    Warning,

    /// <summary>Costs calls or money now.</summary>
    Critical,
}
