namespace TrunkFlow.Server.Asterisk.Routing;

public enum PartyKind
{
    Customer,
    Gateway,
    Did,
}
