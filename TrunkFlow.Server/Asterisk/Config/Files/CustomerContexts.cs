using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>One customer in the dialplan. Nothing that a caller can dial is shared with another customer.</summary>
internal static class CustomerContexts
{
    /// <summary>Stands for "no limit": more calls than a switch carries.</summary>
    public const int Unlimited = 100_000;

    public static void Write(ConfigWriter writer, SwitchCustomer customer, ConfigText levels)
    {
        var code = AsteriskText.Code(customer.Code);
        WriteAccount(writer, customer, code, levels);
        writer.Section($"tf-customer-{code}")
            .Extension(AsteriskText.AnyDialled, $"Gosub(tf-account-{code},s,1)")
            .Next($"Set(TF_DIALED=${{FILTER(0-9+*#,${{EXTEN}})}})")
            .Next($"Gosub(tf-outbound,s,1(${{LEN(${{EXTEN}})}}))")
            .Next($"Hangup(41)");
        WriteCallerId(writer, customer.CallerId, code);
        WriteBarred(writer, customer, code);
        WriteInternal(writer, customer, code);
    }

    private static void WriteAccount(ConfigWriter writer, SwitchCustomer customer, ConfigText code, ConfigText levels) => writer
        .Blank().Section($"tf-account-{code}")
        .Start($"Set(TF_CUSTOMER={customer.Id})")
        .Next($"Set(TF_ACCOUNT={code})")
        .Next($"Set(TF_BLOCKED={Blocked(customer.Status)})")
        .Next($"Set(TF_CHANNELS={customer.MaxChannels ?? Unlimited})")
        .Next($"Set(TF_SECONDS={customer.MaxCallSeconds})")
        .Next($"Set(TF_AREA={AsteriskText.Digits(customer.AreaCode ?? "")})")
        .Next($"Set(TF_DIALS={(customer.DialsE164 ? AsteriskText.Name("e164") : AsteriskText.Digits(""))})")
        .Next($"Set(TF_LEVELS={levels})")
        .Next($"Return()");

    private static void WriteCallerId(ConfigWriter writer, SwitchCallerId allowed, ConfigText code)
    {
        writer.Section($"tf-caller-id-{code}");
        if (allowed.Numbers.Count == 0)
        {
            writer.Start($"Return()");
            return;
        }

        // The letter in front keeps an empty number from asking whether the context itself exists.
        writer.Start($"GotoIf($[${{DIALPLAN_EXISTS(tf-caller-ids-{code},n${{FILTER(0-9,${{CALLERID(num)}})}},1)}}]?allowed)")
            .Next(Otherwise(allowed))
            .Next("allowed", $"Return()")
            .Section($"tf-caller-ids-{code}");
        foreach (var number in allowed.Numbers.Select(AsteriskText.Number).Distinct())
        {
            writer.Extension(AsteriskText.Letter('n', number), $"Return()");
        }
    }

    private static DialplanText Otherwise(SwitchCallerId allowed)
    {
        if (allowed.RefusesOthers)
        {
            return $"Goto(tf-refuse,caller-id,1)";
        }

        return $"Set(CALLERID(num)={AsteriskText.Number(allowed.Numbers[0])})";
    }

    private static void WriteBarred(ConfigWriter writer, SwitchCustomer customer, ConfigText code)
    {
        if (customer.BlockedPrefixes.Count == 0)
        {
            return;
        }

        writer.Section($"tf-barred-{code}");
        foreach (var prefix in customer.BlockedPrefixes.Select(AsteriskText.BarredPrefix).Distinct())
        {
            writer.Extension(prefix, $"Return()");
        }
    }

    private static void WriteInternal(ConfigWriter writer, SwitchCustomer customer, ConfigText code)
    {
        if (customer.Extensions.Count == 0)
        {
            return;
        }

        var extensions = customer.Extensions.OrderBy(extension => extension.Number, StringComparer.Ordinal).ToList();
        writer.Section($"tf-internal-{code}");
        foreach (var extension in extensions)
        {
            writer.Extension(AsteriskText.Digits(extension.Number), $"Goto(tf-extension-{AsteriskText.Name(extension.Endpoint)},s,1)");
        }

        foreach (var extension in extensions)
        {
            ExtensionContext.Write(writer, extension, customer);
        }
    }

    private static ConfigText Blocked(CustomerStatus status) => status switch
    {
        CustomerStatus.Blocked => AsteriskText.Name("both"),
        CustomerStatus.BlockedIn => AsteriskText.Name("in"),
        CustomerStatus.BlockedOut => AsteriskText.Name("out"),
        _ => default,
    };
}
