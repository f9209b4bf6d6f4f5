using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Calls;

/// <summary>What a call in progress is sold for, since the moment it was let through.</summary>
/// <param name="CustomerId">Who pays.</param>
/// <param name="Terms">By which price.</param>
/// <param name="Rounding">Of the customer's plan.</param>
public sealed record SoldCall(Guid CustomerId, PriceTerms Terms, Rounding Rounding)
{
    /// <summary>So much of talk yet to come is held of the customer's money.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(60);

    /// <summary>Its price when it ends after so much talk.</summary>
    public decimal Cost(TimeSpan talk) => Terms.Price((int)Math.Max(0, talk.TotalSeconds), Rounding).Amount;

    /// <summary>What it holds of the customer's money after so much talk; a minute of it while it rings.</summary>
    public decimal Held(TimeSpan talk) => Cost(talk + Ahead);

    /// <summary>The same, with what of it is for the minute ahead.</summary>
    public HeldMoney HeldAt(TimeSpan talk) => new(CustomerId, Held(talk), Held(talk) - Cost(talk));
}
