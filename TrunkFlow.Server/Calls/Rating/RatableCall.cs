namespace TrunkFlow.Server.Calls.Rating;

/// <summary>What a price depends on.</summary>
/// <param name="Direction">Outbound is rated by tariff, inbound by the DID's own price, internal costs nothing.</param>
/// <param name="CustomerId">Who pays.</param>
/// <param name="GatewayId">The gateway that carried it.</param>
/// <param name="DidId">The number an inbound call came for.</param>
/// <param name="Number">Normalised destination.</param>
/// <param name="TalkSeconds">Whole seconds; 0 when not answered.</param>
/// <param name="StartedAt">The moment whose rates apply.</param>
/// <param name="SellRateId">The rate the call was routed by: it holds, whatever applies now. Null, or no such rate of the number: the one of the moment.</param>
/// <param name="BuyRateId">The same for what the gateway costs.</param>
/// <param name="IsForNobody">A test straight through a gateway: it has a cost, and that nobody pays is as it should be.</param>
public readonly record struct RatableCall(
    CallDirection Direction, Guid? CustomerId, Guid? GatewayId, Guid? DidId, string Number, int TalkSeconds, DateTimeOffset StartedAt,
    Guid? SellRateId = null, Guid? BuyRateId = null, bool IsForNobody = false);
