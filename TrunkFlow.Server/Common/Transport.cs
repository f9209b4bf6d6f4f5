namespace TrunkFlow.Server.Common;

/// <summary>SIP transport.</summary>
public enum Transport
{
    /// <summary>SIP over UDP.</summary>
    Udp,

    /// <summary>SIP over TCP.</summary>
    Tcp,

    /// <summary>SIP over TLS.</summary>
    Tls,
}
