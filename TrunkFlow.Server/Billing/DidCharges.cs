using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Billing;

/// <summary>
/// What holding a number costs. Setup once, when it is given. Then every calendar month in advance: the first by the days that are left of it, that day included,
/// the following ones whole; nothing comes back for the month in which it is given back. Pure.
/// </summary>
public static class DidCharges
{
    /// <summary>Digits of the installation's currency.</summary>
    private const int Digits = 2;

    /// <summary>What has become due since it was last looked at, in order of time; what costs nothing is not there.</summary>
    /// <param name="held">From when until when the customer holds the number; null while it does.</param>
    /// <param name="setup">Price of giving it.</param>
    /// <param name="monthly">Price of a month.</param>
    /// <param name="chargedUntil">Until when it was looked at before; null when never.</param>
    /// <param name="now">This moment.</param>
    /// <param name="zone">Where days and months begin.</param>
    public static IEnumerable<DidCharge> Due(
        (DateTimeOffset From, DateTimeOffset? Until) held, decimal setup, decimal monthly, DateTimeOffset? chargedUntil, DateTimeOffset now, TimeZoneInfo zone)
    {
        var given = zone.DayOf(held.From);
        var month = new DateOnly(given.Year, given.Month, 1);
        if (chargedUntil is null && setup > 0)
        {
            yield return new DidCharge(LedgerCause.DidSetup, month, setup);
        }

        if (chargedUntil is null && Share(given, monthly) is > 0 and var share)
        {
            yield return new DidCharge(LedgerCause.DidMonthly, month, share);
        }

        // The month of the last look is taken. The moment of giving back is no longer held.
        var looked = zone.DayOf(chargedUntil ?? held.From);
        var last = zone.DayOf(held.Until is { } until && until <= now ? until.AddTicks(-1) : now);
        for (month = new DateOnly(looked.Year, looked.Month, 1).AddMonths(1); month <= last && monthly > 0; month = month.AddMonths(1))
        {
            yield return new DidCharge(LedgerCause.DidMonthly, month, monthly);
        }
    }

    private static decimal Share(DateOnly from, decimal monthly)
    {
        var days = DateTime.DaysInMonth(from.Year, from.Month);
        return Math.Round(monthly * (days - from.Day + 1) / days, Digits, MidpointRounding.AwayFromZero);
    }
}
