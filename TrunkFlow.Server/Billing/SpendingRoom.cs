namespace TrunkFlow.Server.Billing;

/// <summary>What a customer may still spend on calls.</summary>
/// <param name="Left">Negative when more has been spent than may be.</param>
/// <param name="Limit">What it comes up against first.</param>
/// <param name="EndsCalls">Calls in progress are ended there; else only new ones are refused.</param>
public readonly record struct SpendingRoom(decimal Left, SpendingLimit Limit, bool EndsCalls)
{
    public SpendingRoom Without(decimal held) => this with { Left = Left - held };
}
