using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>The sign beside a number's status.</summary>
public static class DidSign
{
    public static string KindOf(DidStatus status) => status switch
    {
        DidStatus.Free => "ok",
        DidStatus.Allocated => "info",
        DidStatus.Quarantine => "warn",
        _ => "off",
    };

    /// <summary>Another than the kind's own; null for that.</summary>
    public static string? IconOf(DidStatus status) => status switch
    {
        DidStatus.Quarantine => "hourglass",
        DidStatus.PortedOut => "log-out",
        _ => null,
    };
}
