using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary><c>pjsip_extensions.conf</c>: an endpoint per telephone.</summary>
public static class PjsipExtensions
{
    private const string Template = "tf-extension";

    public static ConfigFile Write(SwitchModel model)
    {
        var writer = new ConfigWriter()
            .EndpointTemplate(AsteriskText.Name(Template))
            .Setting("identify_by", $"username,auth_username")
            .Setting("rewrite_contact", $"yes")
            .Setting("trust_id_inbound", $"no");
        var extensions = from customer in model.Customers from extension in customer.Extensions select (customer, extension);
        var shown = new ShownNumbers(model);
        foreach (var (customer, extension) in extensions.OrderBy(pair => pair.extension.Endpoint, StringComparer.Ordinal))
        {
            Write(writer, customer, extension, shown.Of(customer, extension));
        }

        return new ConfigFile("pjsip_extensions.conf", writer.ToString());
    }

    private static void Write(ConfigWriter writer, SwitchCustomer customer, SwitchExtension extension, string? shown)
    {
        var name = AsteriskText.Name(extension.Endpoint);
        var code = AsteriskText.Code(customer.Code);
        writer.Blank()
            .Section(name, Template)
            .Setting("context", $"tf-customer-{code}")
            .Setting("auth", name)
            .Setting("aors", name)
            .Setting("allow", AsteriskText.Codecs(extension.Codecs))
            .Setting("accountcode", code)
            .Setting("callerid", AsteriskText.CallerId(extension.CallerIdName, extension.Number))
            .Setting("set_var", $"TF_ORIGIN=extension:{extension.Id}");
        if (shown is not null)
        {
            writer.Setting("set_var", $"TF_SHOWN={AsteriskText.Number(shown)}");
        }

        if (!extension.MayCallOut)
        {
            writer.Setting("set_var", $"TF_OUTBOUND=no");
        }

        writer.Section(name)
            .Setting("type", $"aor")
            .Setting("max_contacts", AsteriskText.Whole(extension.MaxContacts))
            .Setting("remove_existing", $"yes")
            .Setting("qualify_frequency", AsteriskText.Whole(extension.QualifySeconds))
            .Digest(name, extension.Digest);
    }
}
