namespace TrunkFlow.Server.Asterisk.Config.Model;

/// <summary>Everything one node's Asterisk should know, read from the database in one snapshot. Plain values: rendering it is a pure function.</summary>
public sealed record SwitchModel(
    IReadOnlyList<SwitchCustomer> Customers,
    IReadOnlyList<SwitchGateway> Gateways,
    IReadOnlyList<SwitchRoute> Routes,
    IReadOnlyList<SwitchDid> Dids)
{
    public static SwitchModel Empty { get; } = new([], [], [], []);

    /// <summary>Where on this host TrunkFlow answers FastAGI; null: nobody does, and the static routes are all there is.</summary>
    public int? RoutingPort { get; init; }

    /// <summary>IANA name of the zone in which routes' hours hold.</summary>
    public string TimeZone { get; init; } = "America/Sao_Paulo";

    /// <summary>The year it is in that zone: the dialplan knows the national holidays of it and of the next.</summary>
    public int Year { get; init; } = 1;
}
