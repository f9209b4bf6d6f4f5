using System.Net;
using System.Net.Sockets;

namespace TrunkFlow.Server.Asterisk.Sync.ColdStart;

/// <summary>Ports of loopback that nobody has.</summary>
internal sealed record ScratchPorts(int Manager, int Sip)
{
    public static ScratchPorts Find()
    {
        using var manager = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var sip = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        manager.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        sip.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new ScratchPorts(((IPEndPoint)manager.LocalEndPoint!).Port, ((IPEndPoint)sip.LocalEndPoint!).Port);
    }
}
