using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.TestCalls;

public static class TestCallsFeature
{
    public static IServiceCollection AddTestCalls(this IServiceCollection services) => services
        .AddSingleton<TellTestCall>()
        .AddSingleton<IRetention, TestCallRetention>()
        .AddScoped<StartTestCall>();
}
