namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>Somebody or something whose calls are counted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key.</param>
public readonly record struct SwitchParty(PartyKind Kind, Guid Id)
{
    public static SwitchParty Customer(Guid id) => new(PartyKind.Customer, id);

    public static SwitchParty Gateway(Guid id) => new(PartyKind.Gateway, id);

    public static SwitchParty Did(Guid id) => new(PartyKind.Did, id);
}
