using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary><c>extensions_dids.conf</c>: where calls to each DID go. Spread over contexts by the last two digits: a reload takes a time that grows with the square of one context.</summary>
public static class ExtensionsDids
{
    public static ConfigFile Write(SwitchModel model)
    {
        var book = new Directory(model);
        var writer = new ConfigWriter().Remark("DIDs by their last two digits");
        // A number too short to be one is refused where it is written.
        var shards = model.Dids.OrderBy(did => did.Number, StringComparer.Ordinal)
            .GroupBy(did => did.Number[Math.Max(0, did.Number.Length - 2)..]).OrderBy(shard => shard.Key, StringComparer.Ordinal);
        foreach (var shard in shards)
        {
            writer.Blank().Section($"tf-dids-{AsteriskText.Digits(shard.Key)}");
            foreach (var did in shard)
            {
                Write(writer, did, book);
            }
        }

        return new ConfigFile("extensions_dids.conf", writer.ToString());
    }

    private static void Write(ConfigWriter writer, SwitchDid did, Directory book)
    {
        writer.Extension(AsteriskText.Number(did.Number), $"Gosub(tf-account-{AsteriskText.Code(book.Customer(did.CustomerId).Code)},s,1)")
            .Next($"Gosub(tf-did,s,1({did.Id},{did.MaxChannels ?? CustomerContexts.Unlimited}))");
        foreach (var destination in did.Destinations)
        {
            Write(writer, did, destination, book);
        }

        writer.Next($"Return()");
    }

    private static void Write(ConfigWriter writer, SwitchDid did, SwitchDestination destination, Directory book)
    {
        switch (destination)
        {
            case SwitchDestination.ToTrunk(var id, var seconds):
                var number = Presented(did.Number, book.Customer(did.CustomerId).DidFormat);
                writer.Next($"Gosub(tf-ring,s,1(PJSIP/{number}@{AsteriskText.Name(book.Trunk(id).Endpoint)},trunk:{id},{number},{seconds}^5))");
                break;
            case SwitchDestination.ToExtension(var id):
                writer.Next($"Gosub(tf-extension-{AsteriskText.Name(book.Extension(id).Endpoint)},s,1)");
                break;
            case SwitchDestination.ToConference(var id):
                writer.Next($"Set(CDR(tf_conference)={id})")
                    .Next($"Gosub(tf-ring,s,1(Local/{AsteriskText.Hexadecimal(id.ToString("N"), 32)}@tf-conference/n,conference:{id},,60))");
                break;
            case SwitchDestination.ToNumber(var target):
                writer.Next($"Gosub(tf-forward,s,1({AsteriskText.Dialled(target)}))");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(destination), destination, null);
        }
    }

    /// <summary>How the customer's switch is told which of its numbers was called.</summary>
    private static ConfigText Presented(string number, NumberFormat format) => format switch
    {
        NumberFormat.E164 => AsteriskText.Dialled(number),
        NumberFormat.National when number.StartsWith("+55", StringComparison.Ordinal) => AsteriskText.Dialled($"0{number[3..]}"),
        NumberFormat.AsDialled => AsteriskText.DialledVariable,
        _ => AsteriskText.Number(number),
    };

    /// <summary>Finds what a DID names.</summary>
    private sealed class Directory(SwitchModel model)
    {
        private readonly Dictionary<Guid, SwitchCustomer> customers = model.Customers.ToDictionary(customer => customer.Id);
        private readonly Dictionary<Guid, SwitchTrunk> trunks = model.Customers.SelectMany(customer => customer.Trunks).ToDictionary(trunk => trunk.Id);
        private readonly Dictionary<Guid, SwitchExtension> extensions = model.Customers.SelectMany(customer => customer.Extensions).ToDictionary(extension => extension.Id);

        public SwitchCustomer Customer(Guid id) => Find(customers, id, "customer");

        public SwitchTrunk Trunk(Guid id) => Find(trunks, id, "trunk");

        public SwitchExtension Extension(Guid id) => Find(extensions, id, "extension");

        private static T Find<T>(Dictionary<Guid, T> known, Guid id, string kind) =>
            known.TryGetValue(id, out var found) ? found : throw new DanglingReferenceException(kind, id);
    }
}
