using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Calls.Lookup;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

public static class CallsFeature
{
    public static IServiceCollection AddCalls(this IServiceCollection services)
    {
        services.AddSingleton<KeepCallPartitions>();
        services.AddSingleton<IRetention, CallRetention>();
        services.AddSingleton<CountCallPeaks>();
        services.AddSingleton<RecountCallDays>();
        services.AddSingleton<RateIndexes>();
        services.AddSingleton<RatingReferences>();
        services.AddSingleton(provider => CallFileSettings.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<CallSources>();
        services.AddSingleton<TellCallsEnded>();
        services.AddSingleton<CallBatchWriter>();
        services.AddSingleton<ImportCallRecords>();
        services.AddSingleton<FollowCallRecords>();
        services.AddSingleton<ReplayQuarantinedRow>();
        services.AddSingleton<ReplayQuarantine>();
        services.AddSingleton<ReadEndedCalls>();
        services.AddSingleton<WatchActiveCalls>();
        services.AddSingleton<CallingNodes>();
        services.AddScoped<ReadForgettableCalls>();
        services.AddScoped<HangUpCall>();
        services.AddScoped<DismissQuarantinedRow>();
        services.AddScoped<DismissQuarantinedRows>();
        services.AddScoped<LookUpRate>();
        services.AddScoped<ReadProviderOffers>();
        return services;
    }
}
