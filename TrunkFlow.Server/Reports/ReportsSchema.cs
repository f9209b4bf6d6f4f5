namespace TrunkFlow.Server.Reports;

public static class ReportsSchema
{
    public static IRequestExecutorBuilder AddReports(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<ReportQueries>()
        .AddTypeExtension<MarginRowRelations>()
        .AddTypeExtension<GatewayQualityRelations>()
        .AddTypeExtension<DidRowRelations>()
        .AddTypeExtension<ShortCallDayRelations>()
        .AddTypeExtension<PeakRowRelations>()
        .AddTypeExtension<UnratedRowRelations>();
}
