using System.Security.Cryptography;
using System.Text;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Config.Files;

/// <summary>
/// What routes do once their pattern has matched, one context for all that do the same: an operator's hundred thousand prefixes go a few ways, and Asterisk reads each prefix
/// as one line. A way is named after its text, so it keeps its name whatever else changes.
/// </summary>
internal sealed class RouteWays(IReadOnlyDictionary<Guid, SwitchGateway> gateways, string timeZone)
{
    private readonly SortedDictionary<string, string> ways = new(StringComparer.Ordinal);

    public ConfigText Of(SwitchRoute route)
    {
        var writer = new ConfigWriter();
        RouteContext.Write(writer, route, gateways, timeZone);
        var text = writer.ToString();
        var name = $"tf-way-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";
        ways[name] = text;
        return AsteriskText.Name(name);
    }

    public void Write(ConfigWriter writer)
    {
        foreach (var (name, text) in ways)
        {
            writer.Blank().Section(AsteriskText.Name(name)).Verbatim(text);
        }
    }
}
