namespace TrunkFlow.Server.Billing;

public static class BillingFeature
{
    public static IServiceCollection AddBilling(this IServiceCollection services) => services
        .AddScoped<Ledger>()
        .AddSingleton<ChargeDids>()
        .AddScoped<TopUpBalance>()
        .AddScoped<AdjustBalance>();
}
