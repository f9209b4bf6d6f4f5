namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>What one provider charges for the call.</summary>
/// <param name="ProviderId">The provider.</param>
/// <param name="ProviderName">Its name.</param>
/// <param name="Buy">Its rate.</param>
/// <param name="Profit">Selling price less buying price of the call; null without a selling price.</param>
/// <param name="Margin">Profit / selling price; null when that is 0 or unknown.</param>
/// <param name="Markup">Profit / buying price; null when that is 0 or the selling price unknown.</param>
public sealed record ProviderOffer(Guid ProviderId, string ProviderName, PricedRate Buy, decimal? Profit, decimal? Margin, decimal? Markup);
