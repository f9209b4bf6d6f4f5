namespace TrunkFlow.Server.Common;

/// <summary>SIP transport.</summary>
public enum Transport
{
    Udp,
    Tcp,
    Tls,
}
