using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Asterisk.Agi;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Calling;
using TrunkFlow.Server.Asterisk.Conferences;
using TrunkFlow.Server.Asterisk.Install;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Server.Asterisk.Simulation;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Asterisk.Sync.ColdStart;
using TrunkFlow.Server.Asterisk.TestCalls;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Asterisk;

public static class AsteriskFeature
{
    /// <summary>Publishing and live state, where this server has the role "node"; elsewhere only what pages ask for.</summary>
    public static IServiceCollection AddAsterisk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<SyncOverview>();
        services.AddSingleton<IAlertRule, SwitchAlerts>();
        services.AddSingleton<SyncLog>();
        services.AddHostedService(provider => provider.GetRequiredService<SyncLog>());
        services.AddScoped<RequestPublish>();
        services.AddScoped<RollBack>();
        services.AddSingleton<ISwitchRendering>(provider =>
            new SwitchRendering(provider.GetRequiredService<MasterKey>(), provider.GetService<NodeSettings>()?.RoutingPort, provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<PreviewChange>();
        services.TryAddSingleton<RateIndexes>();
        services.TryAddSingleton<RatingReferences>();
        services.AddScoped<SimulateCall>();
        services.AddCallsOfAllNodes();
        if (!ServerRoles.Of(configuration).Contains(ServerRoles.Node))
        {
            return services;
        }

        var connection = configuration.GetConnectionString("TrunkFlow") ?? "";
        services.AddSingleton(provider => Node(configuration, provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<InstallationCheck>();
        services.AddManagerInterface();
        services.AddPublishing(connection);
        services.AddRouting(connection);
        services.AddConferenceRooms();
        services.AddMadeTestCalls();
        return services.AddLiveState();
    }

    private static void AddManagerInterface(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<NodeSettings>().Ami);
        services.AddSingleton<AmiClient>();
        services.AddSingleton<IAmi>(provider => provider.GetRequiredService<AmiClient>());
        services.AddHostedService<KeepAmiConnected>();
        services.AddKeyedSingleton(ConferenceCaller.Key, (provider, _) =>
        {
            var node = provider.GetRequiredService<NodeSettings>();
            return new AmiClient(node.ConferenceAmi.At(node.Ami), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<AmiClient>>());
        });
        services.AddSingleton<IHostedService>(provider => new KeepAmiConnected(provider.GetRequiredKeyedService<AmiClient>(ConferenceCaller.Key)));
    }

    private static void AddConferenceRooms(this IServiceCollection services)
    {
        services.TryAddSingleton<TellConference>();
        services.TryAddSingleton<CallingNodes>();
        services.TryAddSingleton<ConferenceSwitches>();
        services.AddSingleton<ConferenceCaller>();
        services.AddSingleton<ConferenceLegs>();
        services.AddSingleton<ConferenceWishes>();
        services.AddSingleton<ConferenceCensus>();
        services.AddSingleton<IHeldCalls<ConferenceChange>, HeldConferences>();
        services.AddHostedService<HoldCalls<ConferenceChange>>();
    }

    private static void AddMadeTestCalls(this IServiceCollection services)
    {
        services.TryAddSingleton<TellTestCall>();
        services.AddSingleton<TestCallCaller>();
        services.AddSingleton<TestCallProgress>();
        services.AddSingleton<IHeldCalls<TestCallChange>, HeldTestCalls>();
        services.AddHostedService<HoldCalls<TestCallChange>>();
    }

    private static void AddPublishing(this IServiceCollection services, string connection)
    {
        services.AddSingleton(provider => new GenerationFolder(provider.GetRequiredService<NodeSettings>().AsteriskDirectory));
        services.AddSingleton(provider => new PublishLease(connection, provider.GetRequiredService<NodeSettings>().Key));
        services.AddSingleton(new SyncNotifications(connection));
        services.AddSingleton<SwitchOver>();
        services.AddSingleton<ColdStartCheck>();
        services.AddSingleton<SwitchDatabase>();
        services.AddSingleton<BlockedCustomers>();
        services.AddSingleton<TellSyncStatus>();
        services.AddSingleton<PublishConfiguration>();
        services.AddHostedService<Publisher>();
    }

    private static void AddRouting(this IServiceCollection services, string connection)
    {
        services.AddKeyedSingleton(LiveRouting.RatesChanged, new SyncNotifications(connection, LiveRouting.RatesChanged));
        services.AddSingleton<LiveRouting>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveRouting>());
        services.AddKeyedSingleton(LiveFunds.Changed, new SyncNotifications(connection, LiveFunds.Changed));
        services.AddSingleton<LiveFunds>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFunds>());
        services.AddSingleton<IAnswerCalls, RouteCalls>();
        services.AddHostedService<AgiServer>();
    }

    private static void AddCallsOfAllNodes(this IServiceCollection services)
    {
        services.AddSingleton(provider => new CallsOfAllNodes(provider.GetRequiredService<TimeProvider>(), provider.GetService<LiveCalls>()));
        services.AddSingleton<IActiveCalls>(provider => provider.GetRequiredService<CallsOfAllNodes>());
        services.AddHostedService<HearNodes>();
        services.AddSingleton<ICallControl, AskNodes>();
    }

    private static IServiceCollection AddLiveState(this IServiceCollection services)
    {
        services.AddSingleton<LiveCalls>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveCalls>());
        services.AddHostedService<TellNodes>();
        services.AddSingleton<IBookedCalls>(provider => provider.GetRequiredService<LiveCalls>());
        services.AddSingleton<HearSignals>();
        services.AddHostedService(provider => provider.GetRequiredService<HearSignals>());
        services.AddSingleton<ICallSignals>(provider => provider.GetRequiredService<HearSignals>());
        services.AddSingleton<EndCall>();
        services.AddHostedService<HangUpWhenAsked>();
        services.AddHostedService<EndUnpaidCalls>();
        services.AddSingleton<EndpointStates>();
        services.AddHostedService<LiveEndpoints>();
        services.AddHostedService<NodePresence>();
        services.AddSingleton<RefusedAddresses>();
        services.AddHostedService<CountRefusedAttempts>();
        return services;
    }

    private static NodeSettings Node(IConfiguration configuration, IHostEnvironment environment)
    {
        var node = configuration.GetSection("Node").Get<NodeSettings>() ?? new NodeSettings();
        return node.AsteriskDirectory.Length > 0
            ? node
            : node with { AsteriskDirectory = Path.Combine(environment.ContentRootPath, ".data", "asterisk") };
    }
}
