using Npgsql;
using Quartz;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Rerates;

namespace TrunkFlow.Server.Jobs;

public static class JobsFeature
{
    private static readonly TimeSpan KeptHistory = TimeSpan.FromDays(30);
    private static readonly RetryPolicy Retries = RetryPolicy.Exponential(5, TimeSpan.FromSeconds(2), 2, TimeSpan.FromMinutes(1));

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var roles = ServerRoles.Of(configuration);
        var names = new List<string>();
        if (roles.Contains(ServerRoles.Web))
        {
            names.Add(JobSchedulers.Everywhere);
            services.AddQuartz(JobSchedulers.Everywhere, quartz =>
            {
                quartz.UseDatabase();
                quartz.AddJob<CallPartitionsJob>(job => job.WithIdentity(CallPartitionsJob.Key).StoreDurably());
                quartz.RunAtStartup(CallPartitionsJob.Key);
                quartz.AddTrigger<CallPartitionsJob>(trigger => trigger.ForJob(CallPartitionsJob.Key).WithIdentity("daily").WithCronSchedule("0 10 3 * * ?"));
                quartz.AddJob<RetentionJob>(job => job.WithIdentity(RetentionJob.Key).StoreDurably());
                quartz.AddTrigger<RetentionJob>(trigger => trigger.ForJob(RetentionJob.Key).WithIdentity("nightly").WithCronSchedule("0 40 3 * * ?"));
                // Numbers are given at any hour; a month begins at midnight of the installation, wherever the server's clock is.
                quartz.AddJob<DidChargesJob>(job => job.WithIdentity(DidChargesJob.Key).StoreDurably());
                quartz.RunAtStartup(DidChargesJob.Key);
                quartz.AddTrigger<DidChargesJob>(trigger => trigger.ForJob(DidChargesJob.Key).WithIdentity("hourly").WithCronSchedule("0 2 * * * ?"));
                quartz.AddJob<CallPeaksJob>(job => job.WithIdentity(CallPeaksJob.Key).StoreDurably());
                quartz.RunAtStartup(CallPeaksJob.Key);
                quartz.AddTrigger<CallPeaksJob>(trigger => trigger.ForJob(CallPeaksJob.Key).WithIdentity("peaks").WithSimpleSchedule(TimeSpan.FromMinutes(5)));
                quartz.AddJob<CallDaysJob>(job => job.WithIdentity(CallDaysJob.Key).StoreDurably());
                quartz.RunAtStartup(CallDaysJob.Key);
                quartz.AddTrigger<CallDaysJob>(trigger => trigger.ForJob(CallDaysJob.Key).WithIdentity("days").WithSimpleSchedule(TimeSpan.FromMinutes(5)));
                quartz.AddJob<RateDeckJob>(job => job.WithIdentity(RateDeckJob.Key).StoreDurably());
                quartz.RunAtStartup(RateDeckJob.Key);
                quartz.AddTrigger<RateDeckJob>(trigger => trigger.ForJob(RateDeckJob.Key).WithIdentity("decks").WithSimpleSchedule(TimeSpan.FromMinutes(1)));
                quartz.AddJob<WebhookJob>(job => job.WithIdentity(WebhookJob.Key).StoreDurably());
                quartz.RunAtStartup(WebhookJob.Key);
                quartz.AddTrigger<WebhookJob>(trigger => trigger.ForJob(WebhookJob.Key).WithIdentity("webhooks").WithSimpleSchedule(TimeSpan.FromSeconds(30)));
                quartz.AddJob<RerateJob>(job => job.WithIdentity(RerateJob.Key).StoreDurably());
                quartz.RunAtStartup(RerateJob.Key);
                quartz.AddTrigger<RerateJob>(trigger => trigger.ForJob(RerateJob.Key).WithIdentity("rerates").WithSimpleSchedule(TimeSpan.FromMinutes(1)));
            });
            services.AddWatch<RateDeckProgress>(RateDeckProgress.Topic, progress => progress.IsWaiting, RateDeckJob.Key);
            services.AddWatch<DeliveriesWait>(DeliveriesWait.Topic, _ => true, WebhookJob.Key);
            services.AddWatch<RerateProgress>(RerateProgress.Topic, progress => progress.IsWaiting, RerateJob.Key);
        }

        if (roles.Contains(ServerRoles.Node))
        {
            var file = CallFileSettings.From(configuration);
            names.Add(JobSchedulers.OfNode(file.Node));
            services.AddQuartz(JobSchedulers.OfNode(file.Node), quartz =>
            {
                quartz.UseDatabase();
                quartz.AddJob<CallImportJob>(job => job.WithIdentity(CallImportJob.Key).StoreDurably());
                quartz.RunAtStartup(CallImportJob.Key);
                quartz.AddTrigger<CallImportJob>(trigger => trigger.ForJob(CallImportJob.Key).WithIdentity("minutely").WithSimpleSchedule(TimeSpan.FromMinutes(1)));
            });
            services.AddHostedService<CallFileWatch>();
        }

        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<JobSchedulers>(provider, names));
        services.AddSingleton<JobHistory>();
        services.AddSingleton<ReadJobs>();
        services.AddScoped<RunJob>();
        services.AddSingleton<IAlertRule, JobAlerts>();
        return services;
    }

    private static void AddWatch<TProgress>(this IServiceCollection services, string topic, Func<TProgress, bool> isWaiting, JobKey job) =>
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<WorkWatch<TProgress>>(provider, topic, isWaiting, job));

    /// <summary>The tables all processes share.</summary>
    internal static void UseTables(this IPersistentStoreBuilder store, Func<IServiceProvider, NpgsqlDataSource> database)
    {
        store.UsePostgres(source => source.DataSourceFactory = provider => database(provider));
        store.UseClustering();
    }

    private static void UseDatabase(this IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        quartz.UseDefaultRetryPolicy(Retries);
        quartz.AddJobListener<TellJobRuns>([]);
        quartz.UsePersistentStore(store =>
        {
            store.UseTables(provider => provider.GetRequiredService<NpgsqlDataSource>());
            store.ProvisionSchema();
            store.UseExecutionHistory();
        });
        quartz.Services.AddQuartzExecutionHistory(history =>
        {
            history.Retention = KeptHistory;
            history.MaxEntriesPerJob = 2_000;
        });
    }
}
