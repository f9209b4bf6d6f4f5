using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Tests.Support;

/// <summary>A connection to the manager interface of a laboratory's Asterisk, beside that of whatever is tested.</summary>
internal sealed class ManagerLine : IAsyncDisposable
{
    private readonly CancellationTokenSource ends = new();
    private readonly AmiClient client;
    private readonly Task running;

    private ManagerLine(Laboratory laboratory)
    {
        client = new AmiClient(
            new AmiSettings { Host = laboratory.AmiHost, Port = laboratory.AmiPort, Username = laboratory["AMI_USER"], Secret = laboratory["AMI_SECRET"] },
            TimeProvider.System, NullLogger<AmiClient>.Instance);
        running = client.RunAsync(ends.Token);
    }

    public AmiClient Ami => client;

    public static async Task<ManagerLine> OpenAsync(Laboratory laboratory)
    {
        var line = new ManagerLine(laboratory);
        await Eventually.TrueAsync(() => line.client.State == AmiState.Connected, "connected to the switch");
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(5));
        ends.Dispose();
    }
}
