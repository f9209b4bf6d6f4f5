using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk;

/// <summary>This host's switch; the section <c>Node</c>.</summary>
public sealed record NodeSettings
{
    /// <summary>Names the switch in every table that keeps something per node.</summary>
    public string Key { get; init; } = NodeKey.Usual;

    /// <summary>Asterisk's configuration directory. Empty: files are written under <c>.data/asterisk</c>, for nobody to read yet.</summary>
    public string AsteriskDirectory { get; init; } = "";

    /// <summary>Where live routing answers Asterisk's FastAGI, on loopback. 0: it does not, and calls go by the static routes.</summary>
    public int RoutingPort { get; init; } = 4573;

    /// <summary>The program that is started on a generation before it is published. Empty: <c>asterisk</c> where it usually stands, if it does; "off": none.</summary>
    public string AsteriskBinary { get; init; } = "";

    /// <summary>A trial that takes longer is given up, and publishing goes on.</summary>
    public TimeSpan ColdStartWithin { get; init; } = TimeSpan.FromSeconds(2);

    public AmiSettings Ami { get; init; } = new();

    public ConferenceAmiSettings ConferenceAmi { get; init; } = new();
}
