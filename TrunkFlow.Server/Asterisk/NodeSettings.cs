using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk;

/// <summary>This host's switch; the section <c>Node</c>.</summary>
public sealed record NodeSettings
{
    /// <summary>Names the switch in every table that keeps something per node.</summary>
    public string Key { get; init; } = "pbx1";

    /// <summary>Asterisk's configuration directory. Empty: files are written under <c>.data/asterisk</c>, for nobody to read yet.</summary>
    public string AsteriskDirectory { get; init; } = "";

    /// <summary>Where live routing answers Asterisk's FastAGI, on loopback. 0: it does not, and calls go by the static routes.</summary>
    public int RoutingPort { get; init; } = 4573;

    public AmiSettings Ami { get; init; } = new();

    public ConferenceAmiSettings ConferenceAmi { get; init; } = new();
}
