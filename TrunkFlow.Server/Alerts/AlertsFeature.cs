using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Alerts;

public static class AlertsFeature
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSingleton<TellAlert>()
        .AddSingleton<KeepAlerts>()
        .AddSingleton<IAlertRule, MoneyAlerts>()
        .AddSingleton<IAlertRule, CallAlerts>()
        .AddSingleton<IAlertRule, GatewayAlerts>()
        .AddSingleton<IAlertRule, ShortCallAlerts>()
        .AddScoped<AcknowledgeAlert>();
}
