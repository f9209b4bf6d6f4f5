using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Reads what the switch must know from the store and turns rows into the plain values the writers take.</summary>
internal sealed class SwitchSnapshot(TrunkFlowDbContext db, MasterKey key, DateTimeOffset now)
{
    private HashSet<Guid> _trunks = [];
    private HashSet<Guid> _extensions = [];
    private Dictionary<Guid, decimal> _gateways = [];

    /// <summary>When an allocation begins or ends next; null when none will.</summary>
    public DateTimeOffset? ChangesAt { get; private set; }

    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SwitchModel> ReadAsync(CancellationToken cancellationToken)
    {
        var customers = await CustomersAsync(cancellationToken);
        var gateways = await GatewaysAsync(cancellationToken);
        var routes = await RoutesAsync(cancellationToken);
        var zone = await InstallationTimeZone.ReadAsync(db, cancellationToken);
        var dids = await DidsAsync(cancellationToken);
        var local = TimeZoneInfo.ConvertTime(now, zone);
        if (routes.Exists(route => route.Hours?.Holidays is HolidayRule.Included or HolidayRule.Excluded))
        {
            var turns = zone.StartOf(new DateOnly(local.Year + 1, 1, 1));
            ChangesAt = ChangesAt < turns ? ChangesAt : turns;
        }

        return new SwitchModel(customers, gateways, routes, dids) { TimeZone = zone.Id, Year = local.Year };
    }

    private async Task<List<SwitchCustomer>> CustomersAsync(CancellationToken cancellationToken)
    {
        var extensions = (await db.Extensions.AsNoTracking().Where(extension => extension.Enabled && extension.SecretDigest != "").ToListAsync(cancellationToken))
            .ToLookup(extension => extension.CustomerId);
        var customers = await db.Customers.AsNoTracking().Include(customer => customer.Trunks).AsSplitQuery().ToListAsync(cancellationToken);
        var known = customers.ConvertAll(customer => Customer(customer, extensions[customer.Id]));
        _trunks = [.. known.SelectMany(customer => customer.Trunks).Select(trunk => trunk.Id)];
        _extensions = [.. known.SelectMany(customer => customer.Extensions).Select(extension => extension.Id)];
        return known;
    }

    private static SwitchCustomer Customer(Customer customer, IEnumerable<Extension> extensions) => new(customer.Id, customer.Code)
    {
        Status = customer.Status,
        MaxChannels = customer.MaxChannels,
        MaxCallsPerSecond = customer.MaxCallsPerSecond,
        MaxRatePerMinute = customer.MaxRatePerMinute,
        NegativeMarginAllowed = customer.NegativeMarginAllowed,
        MaxCallSeconds = customer.MaxCallSeconds ?? Customers.Customer.DefaultMaxCallSeconds,
        AreaCode = customer.AreaCode,
        DialsE164 = customer.NumberFormatIn is NumberFormat.E164 or NumberFormat.E164NoPlus,
        CallerId = customer.CallerIdPolicy switch
        {
            CallerIdPolicy.Force => new SwitchCallerId([customer.ForcedCallerId!]),
            CallerIdPolicy.AllowList => new SwitchCallerId(customer.AllowedCallerIds),
            CallerIdPolicy.Reject => new SwitchCallerId(customer.AllowedCallerIds, RefusesOthers: true),
            _ => SwitchCallerId.Any,
        },
        BlockedPrefixes = customer.BlockedDestinations,
        DidFormat = customer.NumberFormatOut,
        Codecs = OrDefault(customer.Codecs),
        // A trunk that nothing identifies yet (its secret was never made) cannot call and is not there.
        Trunks = [.. customer.Trunks.Where(trunk => trunk.IsIdentified).OrderBy(trunk => trunk.Id).Select(Trunk)],
        Extensions = [.. extensions.OrderBy(extension => extension.Id).Select(extension => Extension(extension, customer))],
    };

    private static SwitchTrunk Trunk(CustomerTrunk trunk) => new(trunk.Id, trunk.EndpointName)
    {
        Address = trunk.Address,
        Port = trunk.Port,
        Transport = trunk.Transport,
        Digest = trunk.SecretDigest,
        TechPrefix = trunk.TechPrefix,
    };

    private static SwitchExtension Extension(Extension extension, Customer customer) => new(extension.Id, extension.Number, extension.EndpointName, extension.SecretDigest)
    {
        CallerIdName = extension.CallerIdName,
        CallerIdNumber = extension.CallerIdNumber,
        MayCallOut = extension.MayCallOut,
        MaxContacts = extension.MaxContacts,
        RingSeconds = extension.RingSeconds,
        Codecs = OrDefault(extension.Codecs, customer.Codecs),
        ForwardAlways = extension.ForwardAlways,
        ForwardBusy = extension.ForwardBusy,
        ForwardNoAnswer = extension.ForwardNoAnswer,
    };

    private async Task<List<SwitchGateway>> GatewaysAsync(CancellationToken cancellationToken)
    {
        var gateways = await db.Gateways.AsNoTracking().Include(gateway => gateway.Provider).Where(gateway => gateway.Enabled).ToListAsync(cancellationToken);
        _gateways = gateways.ToDictionary(gateway => gateway.Id, gateway => gateway.Provider!.CostPerMinute);
        return gateways.ConvertAll(Gateway);
    }

    private SwitchGateway Gateway(Gateway gateway) => new(gateway.Id, gateway.EndpointName, gateway.Name, gateway.Host)
    {
        Port = gateway.Port,
        Transport = gateway.Transport,
        InboundAddresses = gateway.InboundAddresses,
        Codecs = OrDefault(gateway.Codecs),
        Username = gateway.AuthUsername,
        Password = gateway.OpenPassword(key),
        Registers = gateway.Registers,
        FromUser = gateway.FromUser,
        FromDomain = gateway.FromDomain,
        Strip = gateway.StripDigits,
        Add = gateway.AddPrefix,
        MaxChannels = gateway.MaxChannels,
        MaxCallsPerSecond = gateway.MaxCallsPerSecond,
        BusyIsFailure = gateway.BusyIsFailure,
        QualifySeconds = gateway.QualifySeconds,
        AnswerSeconds = gateway.RingSeconds,
    };

    private async Task<List<SwitchRoute>> RoutesAsync(CancellationToken cancellationToken)
    {
        // Two plain queries read a thousand routes in half the time that one with its collection takes.
        var routes = await db.Routes.AsNoTracking().Where(route => route.Enabled).ToListAsync(cancellationToken);
        var gateways = (await db.Routes.AsNoTracking().Where(route => route.Enabled).SelectMany(route => route.Gateways).ToListAsync(cancellationToken)).ToLookup(row => row.RouteId);

        // A route whose gateways are all switched off must not hide the next one, unless it is there to stop calls.
        return [.. routes.Select(route => Route(route, [.. gateways[route.Id]])).Where(route => route.Gateways.Count > 0 || route.Blocks || route.Stops)];
    }

    private SwitchRoute Route(OutboundRoute route, RouteGateway[] gateways) => new(route.Id, route.Name, route.Pattern, route.Priority)
    {
        CustomerId = route.CustomerId,
        Gateways = [.. InOrder(route, gateways).Select(row => row.GatewayId)],
        Mode = route.Mode,
        Weights = gateways.ToDictionary(row => row.GatewayId, row => row.Weight),
        Strip = route.StripDigits,
        Add = route.AddPrefix,
        CallerId = route.CallerIdRule == CallerIdRule.Replace ? route.CallerId : null,
        Blocks = route.Block,
        Stops = route.Stop,
        MaxAttempts = route.MaxAttempts,
        Hours = route.TimeCondition,
    };

    /// <summary>A file cannot draw lots or look up rates at every call: the heaviest first, and the provider's general cost, stand for them.</summary>
    private IEnumerable<RouteGateway> InOrder(OutboundRoute route, RouteGateway[] gateways)
    {
        var enabled = gateways.Where(row => _gateways.ContainsKey(row.GatewayId));
        return route.Mode switch
        {
            RouteMode.Weight => enabled.OrderByDescending(row => row.Weight).ThenBy(row => row.Position),
            RouteMode.LeastCost => enabled.OrderBy(row => _gateways[row.GatewayId]).ThenBy(row => row.Position),
            _ => enabled.OrderBy(row => row.Position),
        };
    }

    private async Task<List<SwitchDid>> DidsAsync(CancellationToken cancellationToken)
    {
        var allocations = await db.CustomerDids.AsNoTracking()
            .Include(allocation => allocation.Did)
            .Include(allocation => allocation.Destinations)
            .Where(allocation => allocation.ValidUntil == null || allocation.ValidUntil > now)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        var moments = allocations.Select(allocation => allocation.ValidFrom).Concat(allocations.Where(a => a.ValidUntil is not null).Select(a => a.ValidUntil!.Value));
        ChangesAt = moments.Where(moment => moment > now).Select(moment => (DateTimeOffset?)moment).Min();
        return [.. allocations.Where(allocation => allocation.ValidFrom <= now).Select(Did)];
    }

    private SwitchDid Did(CustomerDid allocation) => new(allocation.DidId, allocation.Did!.Number, allocation.CustomerId, Destinations(allocation))
    {
        MaxChannels = allocation.Did.MaxChannels,
        MaxCallsPerSecond = allocation.Did.MaxCallsPerSecond,
    };

    private List<SwitchDestination> Destinations(CustomerDid allocation) =>
        [.. allocation.Destinations.OrderBy(destination => destination.Position).Select(Destination).OfType<SwitchDestination>()];

    /// <summary>Null for a destination that is not on the switch now, such as a disabled extension: the next one is tried.</summary>
    private SwitchDestination? Destination(DidDestination destination) => destination switch
    {
        { TrunkId: { } trunk } => _trunks.Contains(trunk) ? new SwitchDestination.ToTrunk(trunk, destination.RingSeconds) : null,
        { ExtensionId: { } extension } => _extensions.Contains(extension) ? new SwitchDestination.ToExtension(extension) : null,
        { ConferenceId: { } conference } => new SwitchDestination.ToConference(conference),
        _ => new SwitchDestination.ToNumber(destination.Number!),
    };

    private static string[] OrDefault(string[] own, string[]? others = null) =>
        own.Length > 0 ? own : others is { Length: > 0 } ? others : Codecs.Default;
}
