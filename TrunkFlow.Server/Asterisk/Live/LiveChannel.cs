using System.Globalization;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>One leg as the switch reports it: somebody calling in, or somebody being called.</summary>
internal sealed class LiveChannel
{
    public required string UniqueId { get; init; }

    /// <summary>The call it was born into. Asterisk may change the linked id when calls meet in a conference room; a call is counted where it began.</summary>
    public required string LinkedId { get; init; }

    public required string Name { get; init; }

    public required string CallerId { get; init; }

    public required string Dialled { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string AccountCode { get; set; } = "";

    public string Bridge { get; set; } = "";

    /// <summary>"PJSIP/gw-abc-0000001f" is a leg of the endpoint gw-abc; a Local leg has none.</summary>
    public string Endpoint => Name.StartsWith("PJSIP/", StringComparison.Ordinal) && Name.LastIndexOf('-') is > 6 and var dash ? Name[6..dash] : "";

    public bool OfGateway => Endpoint.StartsWith("gw-", StringComparison.Ordinal);

    /// <summary>From a Newchannel event.</summary>
    public static LiveChannel Born(AmiMessage message, DateTimeOffset now) => Create(message, now);

    /// <summary>From a line of CoreShowChannels, which gives an age ("00:01:07") instead of a time.</summary>
    public static LiveChannel Listed(AmiMessage message, DateTimeOffset now)
    {
        var age = TimeSpan.TryParse(message["Duration"], CultureInfo.InvariantCulture, out var duration) ? duration : TimeSpan.Zero;
        var channel = Create(message, now - age);
        channel.Bridge = message["BridgeId"];
        return channel;
    }

    private static LiveChannel Create(AmiMessage message, DateTimeOffset startedAt) => new()
    {
        UniqueId = message["Uniqueid"],
        LinkedId = message["Linkedid"],
        Name = message["Channel"],
        CallerId = message["CallerIDNum"] is var number && number == "<unknown>" ? "" : number,
        Dialled = message["Exten"],
        StartedAt = startedAt,
        AccountCode = message["AccountCode"],
    };
}
