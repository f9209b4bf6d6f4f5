using TrunkFlow.Server.Rerates;

namespace TrunkFlow.Server.Pages.Rerates;

/// <summary>How the panel shows the state of a rerating.</summary>
public static class RerateState
{
    /// <summary>Kind and icon of its mark.</summary>
    public static (string Kind, string Icon) Of(RerateStatus status) => status switch
    {
        RerateStatus.Applied => ("ok", "circle-check"),
        RerateStatus.Ready => ("info", "circle-dot"),
        RerateStatus.Cancelled => ("off", "circle-dashed"),
        _ => ("info", "refresh-cw"),
    };
}
