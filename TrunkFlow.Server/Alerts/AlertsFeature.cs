using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Alerts;

public static class AlertsFeature
{
    /// <summary>With a look every few seconds where this server has the role "web".</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        if (ServerRoles.Of(configuration).Contains(ServerRoles.Web))
        {
            services.AddHostedService<WatchAlerts>();
        }

        return services
            .AddSingleton<TellAlert>()
            .AddSingleton<KeepAlerts>()
            .AddSingleton<IRetention, AlertRetention>()
            .AddSingleton<IAlertRule, MoneyAlerts>()
            .AddSingleton<IAlertRule, CallAlerts>()
            .AddSingleton<IAlertRule, GatewayAlerts>()
            .AddSingleton<IAlertRule, GatewayQualityAlerts>()
            .AddSingleton<IAlertRule, ShortCallAlerts>()
            .AddScoped<AcknowledgeAlert>()
            .AddSingleton(provider => new DeliverWebhooks(
                provider.GetRequiredService<IDbContextFactory<TrunkFlowDbContext>>(),
                provider.GetRequiredService<MasterKey>(),
                WebhookHandler.Create(provider.GetRequiredService<IConfiguration>().GetValue<bool>("Webhooks:AllowLoopback")),
                provider.GetRequiredService<TimeProvider>()))
            .AddScoped<AddWebhook>()
            .AddScoped<EditWebhook>()
            .AddScoped<RenewWebhookSecret>()
            .AddScoped<DeleteWebhook>()
            .AddScoped<TestWebhook>();
    }
}
