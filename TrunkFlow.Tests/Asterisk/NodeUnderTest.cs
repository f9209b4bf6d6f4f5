using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Sync.ColdStart;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk;

/// <summary>The node part of the server as it runs in production, on a test's database and a laboratory's Asterisk.</summary>
internal sealed class NodeUnderTest : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly ScratchFolder _keys = new();

    public NodeUnderTest(
        TestDatabase database, Laboratory laboratory, string? secret = null, string? conferenceSecret = null,
        string asteriskBinary = AsteriskBinary.Off, Action<IServiceCollection>? more = null)
        : this(database, laboratory["NODE_KEY"], laboratory.EtcDirectory, laboratory.AmiHost, laboratory.AmiPort, laboratory["AMI_USER"], secret ?? laboratory["AMI_SECRET"],
            conferenceSecret is null ? null : (laboratory["AMI_CONFERENCE_USER"], conferenceSecret), laboratory.AgiPort, asteriskBinary, more)
    {
    }

    public NodeUnderTest(
        TestDatabase database, string key, string directory, string amiHost, int amiPort, string username, string secret, (string Username, string Secret)? conferences = null,
        int routingPort = 0, string asteriskBinary = AsteriskBinary.Off, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:TrunkFlow"] = database.ConnectionString,
            ["Node:Key"] = key,
            ["Node:AsteriskDirectory"] = directory,
            ["Node:RoutingPort"] = routingPort.ToString(CultureInfo.InvariantCulture),
            ["Node:Ami:Host"] = amiHost,
            ["Node:Ami:Port"] = amiPort.ToString(CultureInfo.InvariantCulture),
            ["Node:Ami:Username"] = username,
            ["Node:Ami:Secret"] = secret,
            ["Node:ConferenceAmi:Username"] = conferences?.Username ?? "",
            ["Node:ConferenceAmi:Secret"] = conferences?.Secret ?? "",
            ["Node:AsteriskBinary"] = asteriskBinary,
            ["Node:ColdStartWithin"] = "00:00:20",
            ["Node:Ami:LongestRetry"] = "00:00:00.500",
        });
        Key = MasterKey.Open(_keys["master.key"]);
        builder.Services.AddSingleton(Key);
        builder.Services.AddTrunkFlowData(database.ConnectionString);
        builder.Services.AddTopics(database.ConnectionString);
        builder.Services.AddAsterisk(builder.Configuration);
        more?.Invoke(builder.Services);
        _host = builder.Build();
    }

    public MasterKey Key { get; }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public async Task<NodeUnderTest> StartAsync()
    {
        await _host.StartAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _keys.Dispose();
    }
}
