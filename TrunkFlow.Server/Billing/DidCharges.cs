namespace TrunkFlow.Server.Billing;

/// <summary>
/// What holding a number costs. Setup once, when it is given. Then every calendar month in advance: the first by the days that are left of it, that day included,
/// the following ones whole; nothing comes back for the month in which it is given back. Pure.
/// </summary>
public static class DidCharges
{
    /// <summary>Digits of the installation's currency.</summary>
    private const int Digits = 2;

    /// <summary>What is due until now, in order of time; what costs nothing is not there.</summary>
    /// <param name="held">From when until when the customer holds the number; null while it does.</param>
    /// <param name="setup">Price of giving it.</param>
    /// <param name="monthly">Price of a month.</param>
    /// <param name="since">The first day this installation charges for: an older allocation begins with the first whole month after it.</param>
    /// <param name="now">This moment.</param>
    /// <param name="zone">Where days and months begin.</param>
    public static IEnumerable<DidCharge> Due((DateTimeOffset From, DateTimeOffset? Until) held, decimal setup, decimal monthly, DateOnly since, DateTimeOffset now, TimeZoneInfo zone)
    {
        var first = Day(held.From, zone);
        // The moment itself is no longer held.
        var last = Day(held.Until is { } until && until <= now ? until.AddTicks(-1) : now, zone);
        var month = new DateOnly(first.Year, first.Month, 1);
        if (first >= since)
        {
            if (setup > 0)
            {
                yield return new DidCharge(LedgerCause.DidSetup, month, setup);
            }

            var share = Share(first, monthly);
            if (share > 0)
            {
                yield return new DidCharge(LedgerCause.DidMonthly, month, share);
            }
        }

        for (month = month.AddMonths(1); month <= last && monthly > 0; month = month.AddMonths(1))
        {
            if (month >= since)
            {
                yield return new DidCharge(LedgerCause.DidMonthly, month, monthly);
            }
        }
    }

    private static decimal Share(DateOnly from, decimal monthly)
    {
        var days = DateTime.DaysInMonth(from.Year, from.Month);
        return Math.Round(monthly * (days - from.Day + 1) / days, Digits, MidpointRounding.AwayFromZero);
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
