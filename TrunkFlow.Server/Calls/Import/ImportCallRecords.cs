using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Reads this node's call record files to their present end, rotated ones first.</summary>
public sealed partial class ImportCallRecords(
    CallFileSettings settings, CallSources sources, CallBatchWriter writer, TimeProvider time, ILogger<ImportCallRecords> logger)
{
    /// <summary>Asterisk stamps a call with its own clock; a start this far ahead is no clock's error.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromDays(1);

    /// <summary>Nobody writes to a rotated file that was quiet for this long.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    public async Task<ImportOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var outcome = default(BatchOutcome);
        var files = 0;
        if (settings.Path is not null)
        {
            foreach (var source in await sources.ResolveAsync(settings.Node, CallFile.Find(settings.Path), cancellationToken))
            {
                var read = await ReadAsync(source, cancellationToken);
                outcome += read;
                files += read == default ? 0 : 1;
            }
        }

        return new ImportOutcome(files, outcome);
    }

    private async Task<BatchOutcome> ReadAsync(CallSource source, CancellationToken cancellationToken)
    {
        var outcome = default(BatchOutcome);
        if (source.Drained)
        {
            return outcome;
        }

        try
        {
            var settled = source.File.Rotated && IsSettled(source.File);
            using var lines = new CallLines(source.File, source.Offset, settled, time.GetUtcNow() + ClockTolerance);
            await foreach (var stored in writer.WriteAsync(settings.Node, source, lines, cancellationToken))
            {
                outcome += stored.Outcome;
                source = source with { Offset = stored.End };
            }

            if (settled)
            {
                if (lines.Damage is not null || !source.File.EndsAt(lines.Offset))
                {
                    // A damaged archive, or one that ends too early, is read as far as it goes and must not keep newer files waiting.
                    LogDamaged(source.File.Path, lines.Damage);
                    outcome += (await writer.KeepAsideAsync(source, Rest(source), cancellationToken)).Outcome;
                }

                await sources.DrainAsync(source, cancellationToken);
            }
        }
        catch (PositionMovedException exception)
        {
            LogPositionMoved(exception.Message);
        }
        catch (FileNotFoundException)
        {
            // Rotated between looking and opening; the next run finds it under its new name.
        }

        return outcome;
    }

    private static BatchLine Rest(CallSource source) => new(source.Offset, source.Offset, [], null, EnumText.Of(CallLineFault.UnreadableFile));

    private bool IsSettled(CallFile file) => file.Compressed || time.GetUtcNow() - File.GetLastWriteTimeUtc(file.Path) > Settled;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Reason}")]
    private partial void LogPositionMoved(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} is damaged; what could be read was imported, the rest is in quarantine.")]
    private partial void LogDamaged(string path, Exception? exception);
}
