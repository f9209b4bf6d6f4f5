using System.Reflection;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Calls.Lookup;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Pages;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Reports;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>What the panel can do, an integrator's program can do: every operation is a field of the schema.</summary>
public sealed class OperationTests
{
    private static readonly Dictionary<Type, string> NotForClients = new()
    {
        [typeof(RotateSigningKey)] = "the servers' own keys, on the command line",
        [typeof(FirstRun)] = "the first start, at the console",
        [typeof(AmiClient)] = "a node's own connection",
        [typeof(PublishConfiguration)] = "what a node does when requestPublish asks for it",
        [typeof(PreviewChange)] = "a form's look at what it would change",
        [typeof(ImportCallRecords)] = "what a node does with its files; replayQuarantinedRow is the door",
        [typeof(FollowCallRecords)] = "what a node does with its files",
        [typeof(KeepCallPartitions)] = "upkeep of tables, a job",
        [typeof(CountCallPeaks)] = "what a server does every few minutes, a job",
        [typeof(RecountCallDays)] = "what a server does when days begin at other moments, a job",
        [typeof(ChargeDids)] = "what a server does every hour, a job",
        [typeof(RateDeckWork)] = "what a server does when a deck waits, a job",
        [typeof(KeepAlerts)] = "what a server does every few seconds",
        [typeof(DeliverWebhooks)] = "what a server does when something waits to be delivered, a job",
        [typeof(RerateWork)] = "what a server does when a rerating waits, a job",
        [typeof(EndCall)] = "what a node does when hangUpCall asks for it, or when nobody pays",
        [typeof(TellCallsEnded)] = "what callEnded hears",
        [typeof(TellSyncStatus)] = "what syncStatusChanged hears",
        [typeof(ReadMetrics)] = "what dashboardMetrics hears",
        [typeof(ReadReportSpan)] = "a step of every report",
        [typeof(ReadDestinationNames)] = "a step of reports",
        [typeof(ReadProviderOffers)] = "a field of rateLookup",
    };

    [Fact]
    public void Every_operation_is_a_field_of_a_root()
    {
        var operations = typeof(Program).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Namespace?.StartsWith(typeof(PanelFeature).Namespace!, StringComparison.Ordinal) is false)
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(method => method.Name == "RunAsync")).ToList();
        Assert.True(operations.Count > 55);
        var behindFields = Fields().SelectMany(field => field.GetParameters()).Select(parameter => parameter.ParameterType).ToHashSet();
        Offences.None(operations.Where(type => !behindFields.Contains(type) && !NotForClients.ContainsKey(type)).Select(type => type.Name));
        Offences.None(NotForClients.Keys.Where(type => behindFields.Contains(type) && !type.Name.StartsWith("Read", StringComparison.Ordinal)).Select(type => type.Name));
    }

    [Fact]
    public void Whatever_takes_an_input_is_a_mutation_of_that_input()
    {
        var changes = typeof(Program).Assembly.GetTypes()
            .Select(type => (Type: type, Run: type.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
            .Where(pair => pair.Run?.GetParameters().FirstOrDefault()?.ParameterType.Name.EndsWith("Input", StringComparison.Ordinal) is true).ToList();
        Assert.True(changes.Count > 40);
        var mutations = Fields(OperationTypeNames.Mutation).Select(field => field.GetParameters().Select(parameter => parameter.ParameterType).ToHashSet()).ToList();
        Offences.None(changes.Where(change => !mutations.Any(types => types.Contains(change.Type) && types.Contains(change.Run!.GetParameters()[0].ParameterType)))
            .Select(change => change.Type.Name));
    }

    private static IEnumerable<MethodInfo> Fields(string? root = null) => typeof(Program).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.Name is { } name && (root is null || name == root))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
}
