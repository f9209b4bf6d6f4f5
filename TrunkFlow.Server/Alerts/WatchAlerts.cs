namespace TrunkFlow.Server.Alerts;

/// <summary>Looks every few seconds whether something asks for attention.</summary>
internal sealed partial class WatchAlerts(KeepAlerts keep, TimeProvider time, ILogger<WatchAlerts> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await keep.RunAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(fault.Message);
            }

            await Task.Delay(Pace, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether something asks for attention is not known: {Reason}")]
    private partial void LogFault(string reason);
}
