using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary><c>pjsip_gateways.conf</c>: an endpoint per carrier gateway.</summary>
public static class PjsipGateways
{
    private const string Template = "tf-gateway";

    public static ConfigFile Write(SwitchModel model)
    {
        var writer = new ConfigWriter()
            .EndpointTemplate(AsteriskText.Name(Template))
            .Setting("context", $"tf-from-gateway")
            .Setting("identify_by", $"ip")
            .Setting("rewrite_contact", $"no")
            .Setting("trust_id_inbound", $"yes")
            .Setting("trust_id_outbound", $"yes");
        foreach (var gateway in model.Gateways.OrderBy(gateway => gateway.Endpoint, StringComparer.Ordinal))
        {
            Write(writer, gateway);
        }

        return new ConfigFile("pjsip_gateways.conf", writer.ToString());
    }

    private static void Write(ConfigWriter writer, SwitchGateway gateway)
    {
        var name = AsteriskText.Name(gateway.Endpoint);
        var uri = PjsipObjects.Uri(AsteriskText.Host(gateway.Host), gateway.Port, gateway.Transport);
        var authenticates = gateway is { Username: not null, Password: not null };
        writer.Blank().Remark(gateway.Name)
            .Section(name, Template)
            .Setting("aors", name)
            .Setting("allow", AsteriskText.Codecs(gateway.Codecs))
            .Setting("set_var", $"TF_GATEWAY={gateway.Id}");
        if (authenticates)
        {
            writer.Setting("outbound_auth", name);
        }

        if (gateway.FromUser is not null)
        {
            writer.Setting("from_user", AsteriskText.UserPart(gateway.FromUser));
        }

        if (gateway.FromDomain is not null)
        {
            writer.Setting("from_domain", AsteriskText.Host(gateway.FromDomain));
        }

        writer.Section(name)
            .Setting("type", $"aor")
            .Setting("contact", uri)
            .Setting("qualify_frequency", AsteriskText.Whole(gateway.QualifySeconds));
        if (gateway.InboundAddresses.Count > 0)
        {
            writer.Identify(name, gateway.InboundAddresses);
        }

        if (authenticates)
        {
            WriteCredentials(writer, gateway, name, uri);
        }
    }

    private static void WriteCredentials(ConfigWriter writer, SwitchGateway gateway, ConfigText name, ConfigText uri)
    {
        var user = AsteriskText.SipUser(gateway.Username!);
        writer.Section(name)
            .Setting("type", $"auth")
            .Setting("auth_type", $"userpass")
            .Setting("username", user)
            .Setting("password", AsteriskText.Secret(gateway.Password!));
        if (gateway.Registers)
        {
            writer.Section(name)
                .Setting("type", $"registration")
                .Setting("server_uri", uri)
                .Setting("client_uri", AsteriskText.UserUri(user, uri))
                // Of a name like user@domain the user: with an @ in it Asterisk refuses the registration.
                .Setting("contact_user", AsteriskText.UserPart(gateway.Username!.Split('@')[0]))
                .Setting("outbound_auth", name)
                .Setting("expiration", $"300")
                .Setting("retry_interval", $"30")
                .Setting("forbidden_retry_interval", $"300")
                .Setting("max_retries", $"10000");
        }
    }
}
