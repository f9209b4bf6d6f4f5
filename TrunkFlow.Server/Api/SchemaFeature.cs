using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Server.Asterisk.Simulation;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Hosting;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Settings;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Api;

/// <summary>The GraphQL schema, put together from what each feature brings, and the limits that hold for every request.</summary>
public static class SchemaFeature
{
    private const int MaxPageSize = 200;

    public static IServiceCollection AddApi(this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
    {
        var schema = services.AddGraphQLServer()
            .AddQueryType(query => query.Name(OperationTypeNames.Query).Description("Everything that can be read."))
            .AddMutationType(mutation => mutation.Name(OperationTypeNames.Mutation).Description("Everything that can be done. A refusal is an answer: look at errors first."))
            .AddSubscriptionType(subscription => subscription.Name(OperationTypeNames.Subscription).Description("Everything that is told when it happens."))
            .AddIdentity().AddCustomers().AddProviders().AddGateways().AddDids().AddRoutes().AddExtensions().AddTariffs().AddRateDecks().AddRerates().AddImports()
            .AddBilling().AddCallRecords().AddConferences().AddTestCalls().AddAlerts().AddDashboard().AddReports().AddJobRuns().AddSettings().AddSync().AddSimulation().AddSecurity()
            .AddLimits(environment)
            .AddStoredDocuments(configuration)
            .AddAuthorization()
            .AddMutationConventions()
            .AddUploadType()
            .AddFiltering().AddSorting().AddProjections().AddPagingArguments()
            .AddDbContextCursorPagingProvider(defaultProvider: true)
            .RegisterDbContextFactory<TrunkFlowDbContext>()
            .AddPostgresSubscriptions((provider, bus) =>
            {
                bus.ChannelName = "trunkflow_topics";
                bus.ConnectionFactory = _ => new(TopicConnection.Of(provider.GetRequiredService<IConfiguration>()));
            })
            .AddErrorFilter<RefusedOutsidePayload>()
            .AddHttpRequestInterceptor<IntrospectionForUsers>()
            .AddSocketSessionInterceptor<UserOfSocket>();
        if (ServerRoles.Of(configuration).Contains(ServerRoles.Web))
        {
            // A server that is only beside a switch answers nobody, and is there for its calls sooner without.
            schema.InitializeOnStartup();
        }

        return services;
    }

    /// <summary>One endpoint for everything: HTTP, event streams, WebSockets. The explorer is a page of ours, not the engine's.</summary>
    public static void MapApi(this WebApplication app) =>
        app.MapGraphQL().WithOptions(new GraphQLServerOptions { Tool = { Enable = false } }).AllowAnonymous().RequireCors(CrossOrigin.Policy);

    private static IRequestExecutorBuilder AddLimits(this IRequestExecutorBuilder schema, IHostEnvironment environment) => schema
        .ModifyOptions(options =>
        {
            options.StrictValidation = true;
            options.EnableDefer = true;
            options.EnableStream = true;
        })
        .ModifyPagingOptions(paging =>
        {
            paging.DefaultPageSize = 20;
            paging.MaxPageSize = MaxPageSize;
        })
        .ModifyCostOptions(cost =>
        {
            cost.ApplyCostDefaults = false;
            // A customer with all that belongs to it, twenty of each, costs about two thousand.
            cost.MaxFieldCost = 10_000;
            cost.MaxTypeCost = 10_000;
        })
        .ModifyRequestOptions(request => request.ExecutionTimeout = TimeSpan.FromSeconds(30))
        .AddMaxExecutionDepthRule(15, skipIntrospectionFields: true)
        .DisableIntrospection((_, _) => !environment.IsDevelopment());
}
