namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>A call that asks for its way.</summary>
/// <param name="CustomerId">Who calls.</param>
/// <param name="Dialled">As dialled, with the trunk's tech prefix if it has one.</param>
/// <param name="At">The moment whose hours and prices hold.</param>
public sealed record CallRequest(Guid CustomerId, string Dialled, DateTimeOffset At)
{
    /// <summary>The caller's number as it came in; null: none.</summary>
    public string? CallerId { get; init; }

    /// <summary>A call sent on: the caller is not the customer, so his number stays, and the call was counted when it came in.</summary>
    public bool IsForward { get; init; }

    /// <summary>Digits that must stand in front, and are taken away.</summary>
    public string TechPrefix { get; init; } = "";

    /// <summary>False for an extension without permission to call out.</summary>
    public bool MayCallOut { get; init; } = true;

    /// <summary>What draws lots among weighted gateways: the call's own id, so that the same call always draws the same.</summary>
    public string Draw { get; init; } = "";
}
