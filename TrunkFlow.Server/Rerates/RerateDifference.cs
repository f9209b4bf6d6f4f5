using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Rerates;

/// <summary>What changed calls mean for balances and rollups.</summary>
internal sealed class RerateDifference(IReadOnlyDictionary<Guid, string> timeZones, DateTimeOffset now)
{
    private readonly SortedDictionary<Guid, CallCorrection> corrections = [];

    /// <summary>By customer, in order of id; only customers that exist have a balance.</summary>
    public IReadOnlyDictionary<Guid, CallCorrection> Corrections => corrections;

    public SortedDictionary<RollupKey, RollupSums> Rollups { get; } = [];

    /// <param name="change">As it was.</param>
    /// <param name="call">As it is now.</param>
    public void Add(RerateChange change, CallRecord call)
    {
        var before = call with
        {
            ProviderId = change.ProviderIdBefore,
            SellPrefix = change.SellPrefixBefore,
            SellBilledSeconds = change.SellBilledSecondsBefore,
            Sell = change.SellBefore,
            BuyBilledSeconds = change.BuyBilledSecondsBefore,
            Buy = change.BuyBefore,
            UnratedReason = change.UnratedReasonBefore,
        };
        RollupPosting.Of(Rollups, RollupPosting.KeyOf(before)).Remove(before);
        RollupPosting.Of(Rollups, RollupPosting.KeyOf(call)).Add(call);

        if (call.CustomerId is { } customer && timeZones.TryGetValue(customer, out var name) && (before.Sell ?? 0m) != (call.Sell ?? 0m))
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
            var today = zone.DayOf(now);
            var more = (call.Sell ?? 0m) - (before.Sell ?? 0m);
            var so = corrections.GetValueOrDefault(customer) ?? new CallCorrection(0m, 0, today, 0m);
            corrections[customer] = so with { Amount = so.Amount + more, Calls = so.Calls + 1, OfDay = so.OfDay + (zone.DayOf(call.StartedAt) == today ? more : 0m) };
        }
    }
}
