using System.Globalization;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>One leg as the switch reports it: somebody calling in, or somebody being called.</summary>
internal sealed class LiveChannel
{
    /// <summary>What is asked for of every channel that is listed.</summary>
    public const string Variables = "TF_DIALED,CDR(answer,u),TF_FOUND,TF_SELL_RATE";

    public required string UniqueId { get; init; }

    /// <summary>The call it was born into. Asterisk may change the linked id when calls meet in a conference room; a call is counted where it began.</summary>
    public required string LinkedId { get; init; }

    public required string Name { get; init; }

    public required string CallerId { get; init; }

    public required string Dialled { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Only lists tell; a channel that was born under our eyes is answered when it is bridged.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The rate a call was let through by and the number it is for, where the switch still knows; only lists tell.</summary>
    public (string Number, Guid Rate)? SoldBy { get; init; }

    public string AccountCode { get; set; } = "";

    public string Bridge { get; set; } = "";

    /// <summary>"PJSIP/gw-abc-0000001f" is a leg of the endpoint gw-abc; a Local leg has none.</summary>
    public string Endpoint => EndpointOf(Name);

    /// <summary>Whom the switch calls by itself, as for a conference: "Local/5511…@tf-customer-acme-00000001;1" calls 5511….</summary>
    public string? CalledByUs => Name.StartsWith("Local/", StringComparison.Ordinal) && Name.IndexOf('@', StringComparison.Ordinal) is > 6 and var at ? Name[6..at] : null;

    public bool OfGateway => Endpoint.StartsWith("gw-", StringComparison.Ordinal);

    /// <summary>The endpoint an event says is being called; null for other events, and for whoever calls in.</summary>
    public static string? Called(AmiMessage message) =>
        message.Is("Newchannel") && message["Uniqueid"] != message["Linkedid"] && EndpointOf(message["Channel"]) is { Length: > 0 } endpoint ? endpoint : null;

    /// <summary>From a Newchannel event.</summary>
    public static LiveChannel Born(AmiMessage message, DateTimeOffset now) => Create(message, message["Exten"], now, null, null);

    /// <summary>
    /// From a Status event. Its Exten is where the dialplan is by now; what was dialled is the DNID, and on a channel without one (Local) what the dialplan
    /// noted. Its age is in whole seconds.
    /// </summary>
    public static LiveChannel Listed(AmiMessage message, DateTimeOffset now)
    {
        var age = TimeSpan.FromSeconds(int.TryParse(message["Seconds"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0);
        var dialled = message["DNID"] is { Length: > 0 } number ? number : Noted(message, "TF_DIALED") ?? message["Exten"];
        var soldBy = Noted(message, "TF_FOUND") is { } found && Guid.TryParseExact(Noted(message, "TF_SELL_RATE"), "D", out var rate) ? (found, rate) : ((string, Guid)?)null;
        var channel = Create(message, dialled, now - age, Moment(Noted(message, "CDR(answer,u)")), soldBy);
        channel.Bridge = message["BridgeID"];
        return channel;
    }

    private static string EndpointOf(string channel) => channel.StartsWith("PJSIP/", StringComparison.Ordinal) && channel.LastIndexOf('-') is > 6 and var dash ? channel[6..dash] : "";

    private static LiveChannel Create(AmiMessage message, string dialled, DateTimeOffset startedAt, DateTimeOffset? answeredAt, (string Number, Guid Rate)? soldBy) => new()
    {
        UniqueId = message["Uniqueid"],
        LinkedId = message["Linkedid"],
        Name = message["Channel"],
        CallerId = message["CallerIDNum"] is var number && number == "<unknown>" ? "" : number,
        Dialled = dialled,
        StartedAt = startedAt,
        AnsweredAt = answeredAt,
        SoldBy = soldBy,
        AccountCode = message["AccountCode"],
    };

    private static string? Noted(AmiMessage message, string variable) =>
        message.All("Variable").FirstOrDefault(text => text.StartsWith($"{variable}=", StringComparison.Ordinal))?[(variable.Length + 1)..] is { Length: > 0 } value
            && value != "(null)" ? value : null;

    /// <summary>Seconds since 1970 with a fraction; 0 where the moment has not come.</summary>
    private static DateTimeOffset? Moment(string? seconds) =>
        decimal.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var since) && since > 0
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(since * TimeSpan.TicksPerSecond))
            : null;
}
