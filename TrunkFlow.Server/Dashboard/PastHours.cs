namespace TrunkFlow.Server.Dashboard;

/// <summary>
/// The sums of hours that are over, for everyone who looks. They change only where a call is told late or rated anew, so they are read once a minute, while the hours that fill are
/// read each time.
/// </summary>
public sealed class PastHours(TimeProvider time)
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);

    private volatile Known? known;

    /// <param name="from">The first hour.</param>
    /// <param name="until">The hour behind the last one.</param>
    /// <param name="read">Reads them.</param>
    public async Task<IReadOnlyDictionary<DateTimeOffset, HourFigures>> ReadAsync(
        DateTimeOffset from, DateTimeOffset until, Func<Task<IReadOnlyDictionary<DateTimeOffset, HourFigures>>> read)
    {
        var now = time.GetUtcNow();
        if (known is not { } hours || hours.From > from || hours.Until < until || now - hours.ReadAt >= Holds)
        {
            known = hours = new Known(from, until, now, await read());
        }

        return hours.Figures;
    }

    private sealed record Known(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset ReadAt, IReadOnlyDictionary<DateTimeOffset, HourFigures> Figures);
}
