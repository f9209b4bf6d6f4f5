using TrunkFlow.Server.Calls.Import;

namespace TrunkFlow.Server.Jobs;

/// <summary>Starts the import as soon as Asterisk has written a line. Looks at the file instead of asking inotify: it is one stat, and it works on every file system.</summary>
internal sealed partial class CallFileWatch(
    FollowCallRecords follow, CallFileSettings settings, JobSchedulers schedulers, TimeProvider time, ILogger<CallFileWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Path is not { } path)
        {
            return;
        }

        var pause = Look;
        var asked = default(CallFileState);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pause, time, stoppingToken);
                var state = CallFileState.Of(path);
                if (state != follow.Seen && state != asked && !follow.Running)
                {
                    var scheduler = await schedulers.GetAsync(JobSchedulers.OfNode(settings.Node), stoppingToken);
                    await scheduler.TriggerJob(CallImportJob.Key, cancellationToken: stoppingToken);
                    asked = state;
                }

                pause = Look;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database is away: the lines are safe in their file.
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                LogNotStarted(path, exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The import of {Path} could not be started; it is tried again.")]
    private partial void LogNotStarted(string path, Exception exception);
}
