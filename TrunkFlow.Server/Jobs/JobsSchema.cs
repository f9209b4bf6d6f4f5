namespace TrunkFlow.Server.Jobs;

public static class JobsSchema
{
    public static IRequestExecutorBuilder AddJobRuns(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<JobRunQueries>()
        .AddTypeExtension<JobMutations>()
        .AddTypeExtension<JobRunSubscriptions>();
}
