using System.Net;
using System.Net.Sockets;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>
/// The connections webhooks are called over. Whoever may set an address must not reach what only this server can: itself, and its link, where clouds keep
/// their credentials. It is the address connected to that is looked at, so a name cannot say one thing and mean another; redirections are not followed.
/// </summary>
internal static class WebhookHandler
{
    public static SocketsHttpHandler Create(bool allowLoopback) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowLoopback, cancellationToken),
    };

    public static bool Refuses(IPAddress address, bool allowLoopback)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (IPAddress.IsLoopback(address) && !allowLoopback)
            || address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
            || (address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [0, ..] or [169, 254, ..] or [>= 224, ..]);
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowLoopback, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        if (addresses.Length == 0 || addresses.Any(address => Refuses(address, allowLoopback)))
        {
            throw new HttpRequestException($"{target.Host} is an address that webhooks may not reach.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
