using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Reports;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class ReportQueries
{
    /// <summary>Of an answer; a file of the panel has all rows.</summary>
    private const int MostRows = 1000;
    private const int MostDaysByTheHour = 31;
    private const int MostDaysByCustomer = 92;

    /// <summary>What calls sold for, what they cost and what was earned, from the sums of rated calls.</summary>
    /// <param name="from">The first local day.</param>
    /// <param name="to">The last local day, which is counted; at most 366 days, 31 by the hour.</param>
    /// <param name="groupBy">What there is a row for.</param>
    /// <param name="timeZone">IANA name of the zone the days are of; null for the customer's where one is asked for, else the installation's.</param>
    /// <param name="customerId">Only calls of this customer.</param>
    /// <param name="providerId">Only calls this provider carried.</param>
    /// <param name="gatewayId">Only calls through this gateway.</param>
    /// <param name="destinationPrefix">Only calls whose price has a prefix that begins like this, such as 55.</param>
    [Authorize(Policies.Read)]
    public async Task<MarginReport> GetMarginReportAsync(
        DateOnly from, DateOnly to, MarginGroup groupBy, string? timeZone, Guid? customerId, Guid? providerId, Guid? gatewayId, string? destinationPrefix,
        ReadReportSpan span, ReadMargins read, CancellationToken cancellationToken)
    {
        var days = groupBy == MarginGroup.Hour
            ? await span.RunAsync(from, to, timeZone, customerId, cancellationToken, MostDaysByTheHour)
            : await span.RunAsync(from, to, timeZone, customerId, cancellationToken);
        return await read.RunAsync(days, groupBy, new MarginFilter(customerId, providerId, gatewayId, destinationPrefix), cancellationToken, MostRows);
    }

    /// <summary>What call records come to: how many, their talk, what they sold for and what they cost.</summary>
    /// <param name="from">The first local day.</param>
    /// <param name="to">The last local day, which is counted; at most 366 days, 31 with a route, a DID, an extension, a conference, a disposition, only unrated ones, or a customer together with a carrier.</param>
    /// <param name="timeZone">IANA name of the zone the days are of; null for the customer's where one is asked for, else the installation's.</param>
    /// <param name="customerId">Only calls of this customer.</param>
    /// <param name="providerId">Only calls this provider carried.</param>
    /// <param name="gatewayId">Only calls through this gateway.</param>
    /// <param name="routeId">Only calls over this route.</param>
    /// <param name="didId">Only calls of this DID.</param>
    /// <param name="extensionId">Only calls of this extension.</param>
    /// <param name="conferenceId">Only the legs of this conference.</param>
    /// <param name="direction">Only calls of this direction.</param>
    /// <param name="disposition">Only calls that ended so.</param>
    /// <param name="unrated">Whether only calls without a price count.</param>
    /// <param name="everyAttempt">Whether every attempt counts, or only the last one of each call.</param>
    [Authorize(Policies.Read)]
    public async Task<CallTotals> GetCallTotalsAsync(
        DateOnly from, DateOnly to, string? timeZone, Guid? customerId, Guid? providerId, Guid? gatewayId, Guid? routeId, Guid? didId, Guid? extensionId, Guid? conferenceId,
        CallDirection? direction, CallDisposition? disposition, [DefaultValue(false)] bool unrated, [DefaultValue(false)] bool everyAttempt,
        ReadReportSpan span, ReadCallTotals read, CancellationToken cancellationToken)
    {
        var calls = new CallSelection(default, default)
        {
            CustomerId = customerId,
            ProviderId = providerId,
            GatewayId = gatewayId,
            RouteId = routeId,
            DidId = didId,
            ExtensionIds = extensionId is { } extension ? [extension] : null,
            ConferenceId = conferenceId,
            Direction = direction,
            Disposition = disposition,
            Unrated = unrated,
            EveryAttempt = everyAttempt,
        };
        var days = ReadCallTotals.NeedsRecords(calls)
            ? await span.RunAsync(from, to, timeZone, customerId, cancellationToken, ReadCallTotals.MostDaysOfRecords)
            : await span.RunAsync(from, to, timeZone, customerId, cancellationToken);
        return await read.RunAsync(calls with { From = days.From, Until = days.Until }, cancellationToken);
    }

    /// <summary>What calls come to for those who make them: the selling side alone, which a partner has of its own customer; a thousand rows at most.</summary>
    /// <param name="from">The first local day.</param>
    /// <param name="to">The last local day, which is counted; at most 366 days.</param>
    /// <param name="groupBy">What there is a row for.</param>
    /// <param name="timeZone">IANA name of the zone the days are of; null for the customer's where one is asked for, else the installation's.</param>
    /// <param name="customerId">Only calls of this customer; a partner's are always its own.</param>
    [Authorize(Policies.Own)]
    public async Task<IReadOnlyList<UsageRow>> GetUsageReportAsync(
        DateOnly from, DateOnly to, [DefaultValue(UsageGroup.Day)] UsageGroup groupBy, string? timeZone, Guid? customerId,
        ReadReportSpan span, ReadUsage read, CurrentActor actor, CancellationToken cancellationToken) =>
        await read.RunAsync(await span.RunAsync(from, to, timeZone, actor.Value.CustomerId ?? customerId, cancellationToken), groupBy, customerId, cancellationToken, MostRows);

    /// <summary>How well gateways carry outbound calls, the busiest first; a thousand rows at most.</summary>
    /// <param name="from">The first local day.</param>
    /// <param name="to">The last local day, which is counted; at most 366 days.</param>
    /// <param name="timeZone">IANA name of the zone the days are of; null for the installation's.</param>
    /// <param name="gatewayId">Only this gateway.</param>
    /// <param name="providerId">Only gateways of this provider.</param>
    /// <param name="destinationPrefix">Only calls whose price has a prefix that begins like this, such as 55.</param>
    /// <param name="byDestination">Whether there is a row for each gateway and prefix, or one for each gateway.</param>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<GatewayQuality>> GetGatewayQualityAsync(
        DateOnly from, DateOnly to, string? timeZone, Guid? gatewayId, Guid? providerId, string? destinationPrefix, [DefaultValue(true)] bool byDestination,
        ReadReportSpan span, ReadGatewayQuality read, CancellationToken cancellationToken) =>
        await read.RunAsync(
            await span.RunAsync(from, to, timeZone, null, cancellationToken), new MarginFilter(null, providerId, gatewayId, destinationPrefix), byDestination, cancellationToken, MostRows);

    /// <summary>How many numbers there are, what they cost a month and what they bring, as it is now.</summary>
    /// <param name="groupBy">What there is a row for.</param>
    [Authorize(Policies.Read)]
    public Task<IReadOnlyList<DidRow>> GetDidReportAsync([DefaultValue(DidGroup.Provider)] DidGroup groupBy, ReadDids read, CancellationToken cancellationToken) =>
        read.RunAsync(groupBy, cancellationToken);

    /// <summary>The share of short calls of every customer and day, under Anatel's rule; days in their order, most short calls first.</summary>
    /// <param name="from">The first local day.</param>
    /// <param name="to">The last local day, which is counted; at most 92 days.</param>
    /// <param name="timeZone">IANA name of the zone the days are of; null for the customer's where one is asked for, else the installation's.</param>
    /// <param name="customerId">Only this customer.</param>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<ShortCallDay>> GetShortCallShareAsync(
        DateOnly from, DateOnly to, string? timeZone, Guid? customerId, ReadReportSpan span, ReadShortCalls read, CancellationToken cancellationToken) =>
        [
            .. (await read.RunAsync(await span.RunAsync(from, to, timeZone, customerId, cancellationToken, MostDaysByCustomer), customerId, cancellationToken))
                .OrderBy(day => day.Day).ThenByDescending(day => day.Short).ThenBy(day => day.CustomerId),
        ];

    /// <summary>The most calls at once, counted from the records every few minutes; a call counts from its beginning to its end, ringing included.</summary>
    /// <param name="from">The first local day.</param>
    /// <param name="to">The last local day, which is counted; at most 366 days, 31 by the hour, 92 by customer or gateway.</param>
    /// <param name="groupBy">What there is a row for.</param>
    /// <param name="timeZone">IANA name of the zone the days are of; null for the customer's where one is asked for, else the installation's.</param>
    /// <param name="customerId">Only calls of this customer; not together with a gateway.</param>
    /// <param name="gatewayId">Only calls through this gateway; not together with a customer.</param>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<PeakRow>> GetConcurrentCallPeaksAsync(
        DateOnly from, DateOnly to, [DefaultValue(PeakGroup.Day)] PeakGroup groupBy, string? timeZone, Guid? customerId, Guid? gatewayId,
        ReadReportSpan span, ReadCallPeaks read, CancellationToken cancellationToken) =>
        await read.RunAsync(await span.RunAsync(from, to, timeZone, customerId, cancellationToken, ReadCallPeaks.MostDays(groupBy)), groupBy, customerId, gatewayId, cancellationToken);

    /// <summary>Calls no price was found for, by reason and customer, most calls first; a thousand rows at most.</summary>
    /// <param name="from">The first local day.</param>
    /// <param name="to">The last local day, which is counted; at most 92 days.</param>
    /// <param name="timeZone">IANA name of the zone the days are of; null for the customer's where one is asked for, else the installation's.</param>
    /// <param name="customerId">Only this customer.</param>
    [Authorize(Policies.Read)]
    public async Task<IReadOnlyList<UnratedRow>> GetUnratedCallsAsync(
        DateOnly from, DateOnly to, string? timeZone, Guid? customerId, ReadReportSpan span, ReadUnratedCalls read, CancellationToken cancellationToken) =>
        await read.RunAsync(await span.RunAsync(from, to, timeZone, customerId, cancellationToken, MostDaysByCustomer), customerId, cancellationToken, MostRows);
}
