using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>What the calls of a batch take from one customer's balance.</summary>
internal sealed class CustomerCharge(Guid entryId, TimeZoneInfo zone, DateOnly today)
{
    /// <summary>The ledger entry, made before it is known to be needed.</summary>
    public Guid EntryId => entryId;
    public TimeZoneInfo Zone => zone;

    /// <summary>The customer's day at the moment of the import.</summary>
    public DateOnly Today => today;
    public int Calls { get; private set; }
    public decimal Amount { get; private set; }

    /// <summary>The part of the amount for calls of today.</summary>
    public decimal SpentToday { get; private set; }

    public void Add(CallRecord call)
    {
        var price = call.Sell!.Value;
        Calls++;
        Amount += price;
        SpentToday += zone.DayOf(call.StartedAt) == today ? price : 0m;
    }
}
