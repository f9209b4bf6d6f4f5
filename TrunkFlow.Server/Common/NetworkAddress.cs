using System.Net;

namespace TrunkFlow.Server.Common;

/// <summary>Addresses the switch tells callers apart by: a literal IP or a network in CIDR form, never a name.</summary>
public static class NetworkAddress
{
    /// <summary>An address alone is the network of just that address.</summary>
    public static IPNetwork Parse(string field, string? value)
    {
        var text = value?.Trim() ?? "";
        var slash = text.IndexOf('/');
        var literal = slash < 0 ? text : text[..slash];
        if (IPAddress.TryParse(literal, out var address) && !literal.Contains('%') && (literal.Contains(':') || address.ToString() == literal))
        {
            if (slash < 0)
            {
                return new IPNetwork(address, address.GetAddressBytes().Length * 8);
            }

            // Parsing clears the host bits; we refuse them, for a typing error must not widen a trunk.
            if (IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0 && network.BaseAddress.Equals(address))
            {
                return network;
            }
        }

        throw new InvalidValueException(field, "NotAddress", text.Length <= 60 ? text : text[..60]);
    }

    public static IPNetwork? ParseOptional(string field, string? value) => string.IsNullOrWhiteSpace(value) ? null : Parse(field, value);

    public static IPNetwork[] ParseAll(string field, IEnumerable<string>? values) =>
        [.. (values ?? []).Select((value, index) => Parse($"{field}[{index}]", value)).Distinct()];

    public static bool Overlap(IPNetwork one, IPNetwork other) => one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress);

    /// <summary>As Asterisk and people write it: without the length when it is a single address.</summary>
    public static string Text(IPNetwork network) =>
        network.PrefixLength == network.BaseAddress.GetAddressBytes().Length * 8 ? network.BaseAddress.ToString() : network.ToString();
}
