using System.Net;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>What the three PJSIP files have in common.</summary>
internal static class PjsipObjects
{
    /// <summary>Settings every endpoint has. Toll fraud: no transfers, no subscriptions; media always passes through us.</summary>
    public static ConfigWriter EndpointTemplate(this ConfigWriter writer, ConfigText name) => writer
        .Section(name, template: "!")
        .Setting("type", $"endpoint")
        .Setting("disallow", $"all")
        // Those of its codecs that the caller has too, in its own order; with none in common all of them. Asterisk by itself would put the caller's first.
        .Setting("outgoing_call_offer_pref", $"local")
        .Setting("direct_media", $"no")
        .Setting("rtp_symmetric", $"yes")
        .Setting("force_rport", $"yes")
        .Setting("allow_transfer", $"no")
        .Setting("allow_subscribe", $"no")
        .Setting("send_connected_line", $"no")
        .Setting("send_pai", $"yes")
        .Setting("device_state_busy_at", $"0");

    public static ConfigWriter Identify(this ConfigWriter writer, ConfigText endpoint, IEnumerable<IPNetwork> addresses)
    {
        writer.Section(endpoint).Setting("type", $"identify").Setting("endpoint", endpoint).Setting("srv_lookups", $"no");
        foreach (var address in addresses)
        {
            writer.Setting("match", AsteriskText.Network(address));
        }

        return writer;
    }

    /// <summary>The peer answers the challenge; only the digest of its password is known here.</summary>
    public static ConfigWriter Digest(this ConfigWriter writer, ConfigText user, string digest) => writer
        .Section(user)
        .Setting("type", $"auth")
        .Setting("auth_type", $"md5")
        .Setting("username", user)
        .Setting("realm", AsteriskText.Name(SipSecret.Realm))
        .Setting("md5_cred", AsteriskText.Hexadecimal(digest, 32));

    public static ConfigText Uri(ConfigText host, int port, Transport transport)
    {
        var address = AsteriskText.Port(port);
        return transport switch
        {
            Transport.Tcp => AsteriskText.Uri(host, address, "tcp"),
            Transport.Tls => AsteriskText.Uri(host, address, "tls"),
            _ => AsteriskText.Uri(host, address, null),
        };
    }
}
