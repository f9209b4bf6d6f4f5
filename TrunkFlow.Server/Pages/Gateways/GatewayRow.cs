using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>A gateway as the switches that are there see it, and how full it is.</summary>
public sealed record GatewayRow(Gateway Gateway, IReadOnlyList<GatewayState> States, int? InUse)
{
    private const double SlowMilliseconds = 300;

    /// <summary>Of several, that of the one that cannot reach it, for its calls fail; null where none says anything.</summary>
    public GatewayState? State => States.MaxBy(state => (state.Fails, state.SeenAt));

    public GatewayStatus Status => State?.Status ?? GatewayStatus.Unknown;

    public RegistrationStatus Registration => State?.Registration ?? RegistrationStatus.None;

    public double? RoundTripMilliseconds => State?.RoundTripMilliseconds;

    /// <summary>Kind, icon and key of the word (in the shared texts).</summary>
    public (string Kind, string? Icon, string Word) Condition => this switch
    {
        { Gateway.Enabled: false } => ("off", "circle-pause", "Gateway.Disabled"),
        { Registration: RegistrationStatus.Rejected } => ("bad", null, "Gateway.Rejected"),
        { Status: GatewayStatus.Unreachable } => ("bad", null, "Gateway.Unreachable"),
        { Registration: RegistrationStatus.Unregistered } => ("warn", null, "Gateway.Unregistered"),
        { Status: GatewayStatus.Reachable, RoundTripMilliseconds: > SlowMilliseconds } => ("warn", null, "Gateway.Slow"),
        { Status: GatewayStatus.Reachable, Registration: RegistrationStatus.Registered } => ("ok", null, "Gateway.Registered"),
        { Status: GatewayStatus.Reachable } => ("ok", null, "Gateway.Reachable"),
        { Status: GatewayStatus.Unmonitored } => ("off", null, "Gateway.Unmonitored"),
        _ => ("off", null, "Gateway.Unknown"),
    };

    /// <summary>How full, 0 to 100; null where nobody knows or nothing limits it.</summary>
    public int? Percent => InUse is { } used && Gateway.MaxChannels is > 0 and var most ? Math.Min(100, used * 100 / most) : null;
}
