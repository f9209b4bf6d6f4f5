namespace TrunkFlow.Server.Reports;

public static class ReportsFeature
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddScoped<ReadReportSpan>();
        services.AddScoped<ReadDestinationNames>();
        services.AddScoped<ReadCallTotals>();
        services.AddScoped<ReadMargins>();
        services.AddScoped<ReadGatewayQuality>();
        services.AddScoped<ReadDids>();
        services.AddScoped<ReadShortCalls>();
        services.AddScoped<ReadUsage>();
        services.AddScoped<ReadCallPeaks>();
        services.AddScoped<ReadUnratedCalls>();
        return services;
    }
}
