namespace TrunkFlow.Server.Calls.Days;

/// <summary>
/// The one row that says which zone the days of <see cref="CallDay"/> are of. The installation's zone may be another one already: until the days
/// are counted again, they go on as they began, and whoever wants days of another zone reads hours.
/// </summary>
public sealed class CallDayZone
{
    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }
}
