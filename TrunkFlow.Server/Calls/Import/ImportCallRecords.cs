using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Reads this node's call record files to their present end, rotated ones first.</summary>
public sealed partial class ImportCallRecords(
    CallFileSettings settings, CallSources sources, CallBatchWriter writer, TimeProvider time, ILogger<ImportCallRecords> logger)
{
    /// <summary>Large enough for the calls of a batch to share rows of the rollups, small enough for some tens of megabytes.</summary>
    private const int LinesPerBatch = 20_000;

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
            using var reader = new CallFileReader(source.File.Open(), source.Offset);
            for (var batch = await NextAsync(reader, source, cancellationToken); batch is not null;)
            {
                // While the database stores one batch the next is read and rated; what is read too early because storing failed is read again.
                var following = source with { Offset = batch.End };
                var next = Task.Run(() => NextAsync(reader, following, cancellationToken), cancellationToken);
                try
                {
                    outcome += await writer.WriteAsync(settings.Node, batch, cancellationToken);
                }
                finally
                {
                    await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                source = following;
                batch = await next;
            }

            if (source.File.Rotated && IsSettled(source.File))
            {
                if (reader.Damage is not null || !source.File.EndsAt(reader.Offset))
                {
                    // A damaged archive, or one that ends too early, is read as far as it goes and must not keep newer files waiting.
                    LogDamaged(source.File.Path, reader.Damage);
                    outcome += await writer.WriteAsync(settings.Node, source, [Rest(source)], cancellationToken);
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

    /// <summary>Null at the present end of the file.</summary>
    private async Task<RatedBatch?> NextAsync(CallFileReader reader, CallSource source, CancellationToken cancellationToken) =>
        Next(reader, source.File) is { Count: > 0 } lines ? await writer.RateAsync(settings.Node, source, lines, cancellationToken) : null;

    private List<BatchLine> Next(CallFileReader reader, CallFile file)
    {
        var latest = time.GetUtcNow() + ClockTolerance;
        var lines = new List<BatchLine>();
        while (lines.Count < LinesPerBatch && reader.Read(out var text, out var offset, out var tooLong))
        {
            if (!text.IsEmpty)
            {
                lines.Add(BatchLine.Read(offset, reader.Offset, text, tooLong, latest));
            }
        }

        if (lines.Count < LinesPerBatch && file.Rotated && reader.Damage is null && !reader.Unfinished.IsEmpty && IsSettled(file))
        {
            var offset = reader.Offset;
            lines.Add(BatchLine.Read(offset, offset + reader.Unfinished.Length, reader.ReadUnfinished(), tooLong: false, latest));
        }

        return lines;
    }

    private static BatchLine Rest(CallSource source) => new(source.Offset, source.Offset, [], null, EnumText.Of(CallLineFault.UnreadableFile));

    private bool IsSettled(CallFile file) => file.Compressed || time.GetUtcNow() - File.GetLastWriteTimeUtc(file.Path) > Settled;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Reason}")]
    private partial void LogPositionMoved(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} is damaged; what could be read was imported, the rest is in quarantine.")]
    private partial void LogDamaged(string path, Exception? exception);
}
