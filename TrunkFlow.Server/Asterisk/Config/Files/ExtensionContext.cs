using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>Ringing one extension, with its forwards.</summary>
internal static class ExtensionContext
{
    public static void Write(ConfigWriter writer, SwitchExtension extension, SwitchCustomer customer)
    {
        writer.Section($"tf-extension-{AsteriskText.Name(extension.Endpoint)}");
        if (Forward(extension, customer, extension.ForwardAlways) is { } always)
        {
            writer.Start($"Gosub(tf-forward,s,1({always}))").Next($"Return()");
            return;
        }

        WriteRing(writer, extension);
        var busy = Forward(extension, customer, extension.ForwardBusy);
        var noAnswer = Forward(extension, customer, extension.ForwardNoAnswer);
        if (busy is not null)
        {
            writer.Next($"GotoIf($[\"${{DIALSTATUS}}\" = \"BUSY\"]?busy)");
        }

        if (noAnswer is { } elsewhere)
        {
            // Not registered is not answering, too.
            writer.Next($"ExecIf($[\"${{DIALSTATUS}}\" != \"BUSY\"]?Gosub(tf-forward,s,1({elsewhere})))");
        }

        writer.Next($"Return()");
        if (busy is { } whenBusy)
        {
            writer.Next("busy", $"Gosub(tf-forward,s,1({whenBusy}))").Next($"Return()");
        }
    }

    private static void WriteRing(ConfigWriter writer, SwitchExtension extension)
    {
        var endpoint = AsteriskText.Name(extension.Endpoint);
        var number = AsteriskText.Digits(extension.Number);
        if (extension.MaxContacts == 1)
        {
            writer.Start($"Gosub(tf-ring,s,1(PJSIP/{endpoint},extension:{extension.Id},{number},{extension.RingSeconds}))");
        }
        else
        {
            writer.Start($"Gosub(tf-ring-all,s,1({endpoint},extension:{extension.Id},{number},{extension.RingSeconds}))");
        }
    }

    // An extension that may not call out may not send its callers out either.
    private static ConfigText? Forward(SwitchExtension extension, SwitchCustomer customer, string? target) =>
        target is not null && (extension.MayCallOut || customer.Extensions.Any(other => other.Number == target)) ? AsteriskText.Dialled(target) : null;
}
