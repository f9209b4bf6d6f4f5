namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>What became of a route whose pattern matches a number.</summary>
public enum RouteVerdict
{
    /// <summary>Its gateways are tried.</summary>
    Used,

    /// <summary>Another route of its priority has a more specific pattern.</summary>
    LessSpecific,

    /// <summary>Its hours do not include this moment.</summary>
    Closed,

    /// <summary>It is there to refuse these numbers.</summary>
    Blocks,

    /// <summary>A route before it lets nothing pass.</summary>
    BehindStop,

    /// <summary>None of its gateways may be tried.</summary>
    NoGateway,

    /// <summary>It is switched off, and so not on the switch.</summary>
    Disabled,
}
