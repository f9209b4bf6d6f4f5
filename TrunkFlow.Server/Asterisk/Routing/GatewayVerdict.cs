namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>What became of a gateway of a route.</summary>
public enum GatewayVerdict
{
    /// <summary>It is tried, in its turn.</summary>
    Tried,

    /// <summary>It is tried only when one before it is full: the route makes no more attempts than it may.</summary>
    Reserve,

    /// <summary>It costs more than the customer pays.</summary>
    Loss,

    /// <summary>It carries as many calls as it may.</summary>
    Full,

    /// <summary>As many calls began there within a second as may.</summary>
    TooFast,

    /// <summary>It is not on the switch: disabled.</summary>
    Absent,
}
