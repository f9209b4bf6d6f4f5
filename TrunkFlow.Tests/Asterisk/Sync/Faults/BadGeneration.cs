namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>Text that a defect of ours could put into a generation, and what is to be said of it before Asterisk runs on it.</summary>
internal sealed record BadGeneration(string Name, string File, string Text, bool SeenByOurCheck, string Says)
{
    private const string Endpoint = "[gw-bad](tf-gateway)\naors=gw-bad\nallow=alaw\n";
    private const string Aor = "[gw-bad]\ntype=aor\ncontact=sip:127.0.0.1:9\nqualify_frequency=0\n";

    /// <summary>The first six are those of which Asterisk itself says nothing.</summary>
    public static readonly IReadOnlyList<BadGeneration> All =
    [
        new("missing aor", "pjsip_gateways.conf", Endpoint, true, "endpoint gw-bad names aors gw-bad, which does not exist"),
        new("missing auth", "pjsip_gateways.conf", $"{Endpoint}auth=nobody\n{Aor}", true, "endpoint gw-bad names auth nobody, which does not exist"),
        new("missing transport", "pjsip_gateways.conf", $"{Endpoint}transport=nowhere\n{Aor}", true, "endpoint gw-bad names transport nowhere, which does not exist"),
        new("bad type", "pjsip_gateways.conf", $"{Endpoint}{Aor}[gw-worse]\ntype=endpoynt\n", true, "gw-worse has type endpoynt"),
        new("one address for two", "pjsip_gateways.conf", $"{Endpoint}{Aor}[gw-bad]\ntype=identify\nendpoint=gw-bad\nmatch={{net}}.11\n", true, "{net}.11 identifies "),
        new("unknown application", "extensions_routes.conf", "[bad]\nexten => s,1,NoSuchApplication(x)\n same => n,Hangup()\n", false,
            "context bad, extension s: there is no application NoSuchApplication"),
        new("a value Asterisk cannot read", "pjsip_gateways.conf", $"{Endpoint}dtmf_mode=banana\n{Aor}", false, "Error parsing dtmf_mode=banana at line "),
        new("a registration nobody could make", "pjsip_gateways.conf",
            $"{Endpoint}{Aor}[gw-bad]\ntype=registration\nserver_uri=nonsense\nclient_uri=sip:me@127.0.0.1\n", false, "id 'gw-bad' from configuration file 'pjsip.conf'"),
    ];
}
