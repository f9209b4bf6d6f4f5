namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>A day of a gateway's outbound attempts.</summary>
public sealed record GatewayDay(DateOnly Day, long Attempts, long Answered)
{
    public decimal? AnswerRatio => Attempts == 0 ? null : (decimal)Answered / Attempts;
}
