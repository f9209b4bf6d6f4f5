using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary><c>pjsip_customer_trunks.conf</c>: an endpoint per SIP access of a trunk customer.</summary>
public static class PjsipCustomerTrunks
{
    private const string Template = "tf-trunk";

    public static ConfigFile Write(SwitchModel model)
    {
        var writer = new ConfigWriter()
            .EndpointTemplate(AsteriskText.Name(Template))
            .Setting("rewrite_contact", $"no")
            .Setting("trust_id_inbound", $"yes")
            .Setting("trust_id_outbound", $"yes");
        var trunks = from customer in model.Customers from trunk in customer.Trunks orderby trunk.Endpoint select (customer, trunk);
        foreach (var (customer, trunk) in trunks.OrderBy(pair => pair.trunk.Endpoint, StringComparer.Ordinal))
        {
            Write(writer, customer, trunk);
        }

        return new ConfigFile("pjsip_customer_trunks.conf", writer.ToString());
    }

    private static void Write(ConfigWriter writer, SwitchCustomer customer, SwitchTrunk trunk)
    {
        var name = AsteriskText.Name(trunk.Endpoint);
        var code = AsteriskText.Code(customer.Code);
        writer.Blank()
            .Section(name, Template)
            .Setting("context", $"tf-customer-{code}")
            .Setting("aors", name)
            .Setting("allow", AsteriskText.Codecs(customer.Codecs))
            .Setting("accountcode", code)
            .Setting("set_var", $"TF_ORIGIN=trunk:{trunk.Id}");
        if (trunk.TechPrefix != "")
        {
            writer.Setting("set_var", $"TF_TECH_PREFIX={AsteriskText.Dialled(trunk.TechPrefix)}");
        }

        if (trunk.Address is { } address)
        {
            writer.Setting("identify_by", $"ip").Section(name).Setting("type", $"aor");
            if (address.PrefixLength == address.BaseAddress.GetAddressBytes().Length * 8)
            {
                writer.Setting("contact", PjsipObjects.Uri(AsteriskText.Address(address.BaseAddress), trunk.Port, trunk.Transport));
            }

            writer.Identify(name, [address]);
        }
        else
        {
            // It registers from wherever it is, behind an address translation too; there its calls must go.
            writer.Setting("identify_by", $"username,auth_username").Setting("rewrite_contact", $"yes").Setting("auth", name)
                .Section(name).Setting("type", $"aor").Setting("max_contacts", $"1").Setting("remove_existing", $"yes").Setting("qualify_frequency", $"60")
                .Digest(name, trunk.Digest ?? throw new UnwritableTextException("a trunk", trunk.Endpoint));
        }
    }
}
