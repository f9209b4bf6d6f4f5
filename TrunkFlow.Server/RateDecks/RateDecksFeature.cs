using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.RateDecks;

public static class RateDecksFeature
{
    public static IServiceCollection AddRateDecks(this IServiceCollection services) => services
        .AddSingleton<TellRateDeck>()
        .AddSingleton<RateDeckWork>()
        .AddSingleton<IRetention, RateDeckRetention>()
        .AddSingleton<ExportRates>()
        .AddSingleton<RateDeckSample>()
        .AddSingleton<RateDeckFaults>()
        .AddScoped<UploadRateDeck>()
        .AddScoped<RereadRateDeck>()
        .AddScoped<ApplyRateDeck>()
        .AddScoped<UndoRateDeck>()
        .AddScoped<CancelRateDeck>();
}
