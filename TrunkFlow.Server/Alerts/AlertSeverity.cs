namespace TrunkFlow.Server.Alerts;

public enum AlertSeverity
{
    Notice,
    Warning,
    Critical,
}
