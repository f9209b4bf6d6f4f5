using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>
/// <c>routing.json</c>: what live routing knows of a generation, written beside the files Asterisk reads. So live routing and the static routes are always of one
/// generation: after a restart, while changes wait for review, and after going back. No password or digest is in it. A line for each thing, so that
/// two of them can be compared.
/// </summary>
public static class RoutingFile
{
    public const string Name = "routing.json";

    private static readonly HashSet<string> Unneeded = new(
        [
            nameof(SwitchCustomer.Trunks), nameof(SwitchCustomer.DidFormat), nameof(SwitchCustomer.Codecs), nameof(SwitchExtension.Digest), nameof(SwitchExtension.CallerIdName),
            nameof(SwitchExtension.CallerIdNumber), nameof(SwitchExtension.MaxContacts), nameof(SwitchExtension.RingSeconds), nameof(SwitchExtension.ForwardAlways),
            nameof(SwitchExtension.ForwardBusy), nameof(SwitchExtension.ForwardNoAnswer), nameof(SwitchExtension.QualifySeconds), nameof(SwitchGateway.InboundAddresses),
            nameof(SwitchGateway.Username), nameof(SwitchGateway.Password), nameof(SwitchGateway.Registers), nameof(SwitchGateway.FromUser), nameof(SwitchGateway.FromDomain),
            nameof(SwitchGateway.Transport), nameof(SwitchDid.Destinations),
        ],
        StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new TimeBandText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    public static ConfigFile Write(SwitchModel model)
    {
        var text = new StringBuilder();
        Line(text, new Head(model.TimeZone));
        Lines(text, model.Customers.OrderBy(customer => customer.Id).Select(customer => customer with { Extensions = [.. customer.Extensions.OrderBy(extension => extension.Id)] }));
        Lines(text, model.Gateways.OrderBy(gateway => gateway.Id));
        Lines(text, model.Routes.OrderBy(route => route.Id).Select(route => route with { Weights = new SortedDictionary<Guid, int>(route.Weights.ToDictionary()) }));
        Lines(text, model.Dids.OrderBy(did => did.Id));
        return new ConfigFile(Name, text.ToString());
    }

    /// <exception cref="FormatException">It is not what <see cref="Write"/> writes.</exception>
    public static SwitchModel Read(string text)
    {
        // An empty line begins the next part, which may be empty itself.
        List<List<string>> parts = [[]];
        foreach (var line in text.Split('\n')[..^1])
        {
            if (line.Length == 0)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(line);
            }
        }

        if (parts.Count != 5)
        {
            throw new FormatException($"{Name} has {parts.Count} parts instead of 5.");
        }

        try
        {
            var head = Things<Head>(parts[0]).Single();
            return new SwitchModel(Things<SwitchCustomer>(parts[1]), Things<SwitchGateway>(parts[2]), Things<SwitchRoute>(parts[3]), Things<SwitchDid>(parts[4])) { TimeZone = head.TimeZone };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException($"{Name} cannot be read: {fault.Message}", fault);
        }
    }

    private static void Lines<T>(StringBuilder text, IEnumerable<T> things)
    {
        text.Append('\n');
        foreach (var thing in things)
        {
            Line(text, thing);
        }
    }

    private static void Line<T>(StringBuilder text, T thing) => text.Append(JsonSerializer.Serialize(thing, Options)).Append('\n');

    private static List<T> Things<T>(List<string> lines) =>
        [.. from line in lines select JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("null")];

    // What a constructor takes must stay known to be read back, so it is only not written.
    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => Unneeded.Contains(property.Name)))
        {
            property.ShouldSerialize = static (_, _) => false;
        }
    }

    private sealed record Head(string TimeZone);

    private sealed class TimeBandText : JsonConverter<TimeBand>
    {
        public override TimeBand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeBand.TryParse(reader.GetString() ?? "", out var band) ? band! : throw new JsonException("no time band");

        public override void Write(Utf8JsonWriter writer, TimeBand value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
