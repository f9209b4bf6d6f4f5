using System.Globalization;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>One address of an endpoint and whether it answers OPTIONS.</summary>
/// <param name="Uri">Where it is.</param>
/// <param name="Status">"Reachable", "Unreachable", "NonQualified", "Removed"…, as Asterisk says.</param>
/// <param name="RoundTripMilliseconds">Null when it was never measured.</param>
/// <param name="UserAgent">What the telephone calls itself; only lists tell.</param>
internal sealed record EndpointContact(string Uri, string Status, double? RoundTripMilliseconds, string? UserAgent)
{
    public bool Reachable => Status == "Reachable";

    public bool Unreachable => Status == "Unreachable";

    public bool Removed => Status == "Removed";

    /// <summary>From a ContactStatus event or a ContactStatusDetail line; the first calls the field ContactStatus, the second Status.</summary>
    public static EndpointContact From(AmiMessage message)
    {
        var measured = double.TryParse(message["RoundtripUsec"], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0;
        return new EndpointContact(
            message["URI"],
            message.Find("ContactStatus") ?? message["Status"],
            measured ? microseconds / 1000 : null,
            message["UserAgent"] is { Length: > 0 } agent ? agent : null);
    }
}
