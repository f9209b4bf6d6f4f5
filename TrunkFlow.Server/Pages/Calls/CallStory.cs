using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Pages.Calls;

/// <summary>A call with everything that belongs to it: all its attempts, and the names behind its keys as far as they still exist.</summary>
public sealed record CallStory
{
    /// <summary>The record that was asked for.</summary>
    public required CallRecord Call { get; init; }

    /// <summary>Every record of the call, in the order the attempts were made.</summary>
    public required IReadOnlyList<CallRecord> Attempts { get; init; }

    public required IReadOnlyDictionary<Guid, string> Gateways { get; init; }

    /// <summary>Their numbers.</summary>
    public required IReadOnlyDictionary<Guid, string> Extensions { get; init; }

    public required Customer? Customer { get; init; }

    public required string? RouteName { get; init; }

    /// <summary>Whose price it was; null where the rule was the customer's own, or is not there any more.</summary>
    public required string? PlanName { get; init; }

    /// <summary>Whether the rules still exist that the prices were made by.</summary>
    public required bool SellRuleIsThere { get; init; }

    public required bool BuyRuleIsThere { get; init; }

    public required string? DestinationName { get; init; }

    public required string? ProviderName { get; init; }

    /// <summary>Every rerating that changed its price, the first one first.</summary>
    public required IReadOnlyList<Rerated> Reratings { get; init; }

    public CallOutcome Outcome => CallOutcome.Of(Call.Disposition, Call.Cause, Call.Refusal);

    public decimal? Margin => Call is { Sell: > 0 and var sell, Profit: { } profit } ? profit / sell : null;

    /// <summary>What went between caller, switch and called.</summary>
    public IReadOnlyList<LadderAttempt> Ladder => CallLadder.Of(Attempts);

    /// <summary>Who was called, as far as the record and what still exists say: the gateway, or the telephone.</summary>
    public string? CalledBy(CallRecord attempt) =>
        attempt is { Direction: CallDirection.Outbound, GatewayId: { } gateway } ? Gateways.GetValueOrDefault(gateway)
        : attempt is { Direction: CallDirection.Inbound, ExtensionId: { } extension } ? Extensions.GetValueOrDefault(extension)
        : attempt.Direction == CallDirection.Internal ? attempt.Destination
        : null;

    public string GatewayOf(CallRecord attempt) => attempt.GatewayId is { } id && Gateways.TryGetValue(id, out var name) ? name : Display.PanelDisplay.Absent;

    public static async Task<CallStory?> ReadAsync(TrunkFlowDbContext db, Guid id, CancellationToken cancellationToken)
    {
        var records = db.Set<CallRecord>().AsNoTracking();
        var call = await records.OfId(id).FirstOrDefaultAsync(cancellationToken);
        if (call is null)
        {
            return null;
        }

        var (first, last) = (call.StartedAt.AddDays(-1), call.StartedAt.AddDays(1));
        var attempts = await records.Where(record => record.StartedAt >= first && record.StartedAt < last && record.LinkedId == call.LinkedId)
            .OrderBy(record => record.StartedAt).ThenBy(record => record.Attempt).ThenBy(record => record.Sequence).ToListAsync(cancellationToken);
        var gateways = attempts.Select(attempt => attempt.GatewayId).OfType<Guid>().Distinct().ToList();
        var extensions = attempts.Select(attempt => attempt.ExtensionId).OfType<Guid>().Distinct().ToList();
        var tariff = await db.Set<Tariff>().AsNoTracking().Where(row => row.Id == call.TariffId)
            .Select(row => new { row.Description, Plan = row.TariffPlan == null ? null : row.TariffPlan.Name }).FirstOrDefaultAsync(cancellationToken);
        return new CallStory
        {
            Call = call,
            Attempts = attempts,
            Gateways = await db.Set<Gateway>().AsNoTracking().Where(gateway => gateways.Contains(gateway.Id)).ToDictionaryAsync(gateway => gateway.Id, gateway => gateway.Name, cancellationToken),
            Extensions = await db.Set<Extension>().AsNoTracking().Where(row => extensions.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, cancellationToken),
            Customer = await db.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(customer => customer.Id == call.CustomerId, cancellationToken),
            RouteName = await db.Set<OutboundRoute>().AsNoTracking().Where(route => route.Id == call.RouteId).Select(route => route.Name).FirstOrDefaultAsync(cancellationToken),
            ProviderName = await db.Set<Provider>().AsNoTracking().Where(provider => provider.Id == call.ProviderId).Select(provider => provider.Name).FirstOrDefaultAsync(cancellationToken),
            PlanName = tariff?.Plan,
            SellRuleIsThere = tariff is not null,
            BuyRuleIsThere = call.ProviderRateId is not null && await db.ProviderRates.AnyAsync(row => row.Id == call.ProviderRateId, cancellationToken),
            DestinationName = tariff?.Description,
            Reratings = await (
                from change in db.RerateChanges.AsNoTracking()
                where change.CallRecordId == id
                join rerate in db.Rerates on change.RerateId equals rerate.Id
                where rerate.Status == RerateStatus.Applied
                orderby rerate.AppliedAt
                select new Rerated(rerate.Id, rerate.AppliedAt!.Value, rerate.Reason, change.SellBefore, change.Sell)).ToListAsync(cancellationToken),
        };
    }

    /// <summary>A rerating that changed the price of a call.</summary>
    public sealed record Rerated(Guid Id, DateTimeOffset At, string Reason, decimal? Before, decimal? After);
}
