namespace TrunkFlow.Server.Calls.Rating;

/// <summary>Prices calls by the rates it was given. Pure; the same class prices an import, a simulation and a re-rating.</summary>
public sealed class CallRater(
    IReadOnlyDictionary<Guid, CustomerRates> customers,
    IReadOnlyDictionary<Guid, GatewayRates> gateways,
    IReadOnlyDictionary<Guid, decimal> didPrices)
{
    private static readonly PriceTerms Free = PriceTerms.PerMinute(0m);

    public RatedCall Rate(in RatableCall call)
    {
        var customer = call.CustomerId is { } id ? RatesOf(id, call.StartedAt) : null;
        return call.Direction switch
        {
            CallDirection.Internal => new RatedCall(null, Side(Free, call, Rounding.None), Side(Free, call, Rounding.None), null),
            CallDirection.Inbound => Inbound(call, customer),
            _ => Outbound(call, customer),
        };
    }

    /// <summary>What a customer pays for a number at a moment: his own price before his plan's. Null when he has none, and then he may not call it.</summary>
    public Rate? SellRate(Guid customer, string number, DateTimeOffset at) => SellRate(RatesOf(customer, at), number, at);

    /// <summary>What a gateway costs: its provider's rate, or without one the provider's cost per minute. Both null when the gateway is unknown.</summary>
    public (Rate? Rate, PriceTerms? Terms) BuyRate(Guid gateway, string number, DateTimeOffset at) =>
        !gateways.TryGetValue(gateway, out var rates) ? (null, null)
        : rates.Rates.Find(number, at) is { } rate ? (rate, rate.Terms)
        : (null, rates.Fallback);

    /// <summary>The price a call was let through by, as long as it exists; else the one of its beginning.</summary>
    public Rate? SoldRate(Guid customer, string number, Guid rate, DateTimeOffset startedAt) => SoldRate(RatesOf(customer, startedAt), number, rate, startedAt);

    /// <summary>What a minute of a call to a customer's number costs him; null when the number is unknown.</summary>
    public PriceTerms? InboundTerms(Guid did) => didPrices.TryGetValue(did, out var price) ? PriceTerms.PerMinute(price) : null;

    public Rounding RoundingOf(Guid customer) => customers.GetValueOrDefault(customer)?.Rounding ?? Rounding.None;

    private CustomerRates? RatesOf(Guid customer, DateTimeOffset at) => customers.GetValueOrDefault(customer)?.At(at);

    private static Rate? SoldRate(CustomerRates? customer, string number, Guid? rate, DateTimeOffset startedAt) =>
        customer?.Own.Named(number, rate) ?? customer?.Plan?.Named(number, rate) ?? SellRate(customer, number, startedAt);

    private static Rate? SellRate(CustomerRates? customer, string number, DateTimeOffset at) => customer?.Own.Find(number, at) ?? customer?.Plan?.Find(number, at);

    // The number's own price per minute; it is 0 unless somebody set one, and 0 is a price.
    private RatedCall Inbound(in RatableCall call, CustomerRates? customer)
    {
        var provider = call.GatewayId is { } gateway && gateways.TryGetValue(gateway, out var rates) ? rates.ProviderId : (Guid?)null;
        var buy = Side(Free, call, Rounding.None);
        if (call.TalkSeconds > 0 && customer is null)
        {
            return new RatedCall(provider, null, buy, UnratedReasons.CustomerUnknown);
        }

        decimal? price = call.DidId is { } did && didPrices.TryGetValue(did, out var own) ? own : null;
        return price is null && call.TalkSeconds > 0
            ? new RatedCall(provider, null, buy, UnratedReasons.DidUnknown)
            : new RatedCall(provider, Side(PriceTerms.PerMinute(price ?? 0m), call, customer?.Rounding ?? Rounding.None), buy, null);
    }

    private RatedCall Outbound(in RatableCall call, CustomerRates? customer)
    {
        var rounding = customer?.Rounding ?? Rounding.None;
        Guid? provider = null;
        RatedSide? buy = null;
        if (call.GatewayId is { } id && gateways.TryGetValue(id, out var gateway))
        {
            provider = gateway.ProviderId;
            buy = (gateway.Rates.Named(call.Number, call.BuyRateId) ?? gateway.Rates.Find(call.Number, call.StartedAt)) is { } rate ? Side(rate, call, rounding) : Side(gateway.Fallback, call, rounding);
        }

        var sellRate = SoldRate(customer, call.Number, call.SellRateId, call.StartedAt);
        RatedSide? sell = sellRate is null ? null : Side(sellRate, call, rounding);
        if (call.TalkSeconds == 0)
        {
            // What was not answered costs nothing, with or without a rate.
            return new RatedCall(provider, sell ?? Side(Free, call, rounding), buy ?? Side(Free, call, rounding), null);
        }

        var reason = call.IsForNobody ? buy is null ? UnratedReasons.GatewayUnknown : null
            : customer is null ? UnratedReasons.CustomerUnknown
            : sell is null ? customer.Plan is null ? UnratedReasons.NoTariffPlan : UnratedReasons.NoSellRate
            : buy is null ? UnratedReasons.GatewayUnknown
            : null;
        return new RatedCall(provider, sell, buy, reason);
    }

    private static RatedSide Side(Rate rate, in RatableCall call, Rounding rounding) =>
        new(rate.Id, rate.Prefix, rate.Terms, rate.Terms.Price(call.TalkSeconds, rounding));

    private static RatedSide Side(PriceTerms terms, in RatableCall call, Rounding rounding) =>
        new(null, null, terms, terms.Price(call.TalkSeconds, rounding));
}
