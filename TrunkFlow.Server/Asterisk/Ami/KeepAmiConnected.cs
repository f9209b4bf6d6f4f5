namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>Runs the client for as long as the server runs.</summary>
internal sealed class KeepAmiConnected(AmiClient client) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => client.RunAsync(stoppingToken);
}
