using System.Net;
using TrunkFlow.Server.Asterisk.Config.Model;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Asterisk.Config;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>The laboratory's operator as rows of the database, with the keys and endpoint names lab/scenarios calls by, and with prices.</summary>
internal sealed class LaboratoryRows
{
    private readonly TariffPlan plan = new(new TariffPlanDetails { Name = "Laboratory" });
    private readonly Provider provider = new(new ProviderDetails { Name = "Atlas", CostPerMinute = 0.01m, InitialBlock = 30, Increment = 6 });
    private readonly string network;
    private readonly MasterKey key;
    private readonly List<object> rows;

    private LaboratoryRows(string network, MasterKey key)
    {
        (this.network, this.key) = (network, key);
        rows = [plan, provider];
    }

    /// <param name="model">The operator; addresses of <see cref="LaboratoryOperator.Network"/> become those of the network.</param>
    /// <param name="network">First three numbers of the laboratory's addresses.</param>
    /// <param name="key">Seals the gateways' passwords.</param>
    /// <param name="since">DIDs are held from then on.</param>
    public static IReadOnlyList<object> Of(SwitchModel model, string network, MasterKey key, DateTimeOffset since)
    {
        var made = new LaboratoryRows(network, key);
        made.rows.AddRange(made.Prices());
        made.rows.AddRange(model.Customers.Select(made.Customer).SelectMany(rows => rows));
        made.rows.AddRange(model.Gateways.Select(made.Gateway));
        made.rows.AddRange(model.Routes.Select(Route));
        made.rows.AddRange(model.Dids.SelectMany(did => made.Did(did, since)));
        return made.rows;
    }

    /// <summary>A call of a second or two costs half of these: the first block is half a minute.</summary>
    private IEnumerable<object> Prices()
    {
        foreach (var (prefix, price) in new[] { ("5511", 0.12m), ("55119", 0.20m), ("5548", 0.10m), ("44", 1.20m), ("1401", 0.40m), ("=190", 0m), ("0", 2m) })
        {
            yield return Tariff.OfPlan(plan.Id, Some.Terms(prefix, price));
        }

        foreach (var (prefix, price) in new[] { ("55", 0.04m), ("5548", 0.30m), ("44", 0.60m), ("1401", 0.20m) })
        {
            yield return new ProviderRate(provider.Id, Some.Terms(prefix, price));
        }
    }

    private IEnumerable<object> Customer(SwitchCustomer from)
    {
        var customer = With(new Customer(from.Code, from.Extensions.Count > 0 ? CustomerType.Extension : CustomerType.Trunk, new CustomerDetails
        {
            Name = from.Code,
            TariffPlanId = plan.Id,
            BillingMode = BillingMode.Postpaid,
            CreditLimit = 100,
            AreaCode = from.AreaCode,
            NumberFormatIn = from.DialsE164 ? NumberFormat.E164NoPlus : NumberFormat.AsDialled,
            NumberFormatOut = from.DidFormat,
            MaxChannels = from.MaxChannels,
            MaxCallsPerSecond = from.MaxCallsPerSecond,
            MaxCallSeconds = from.MaxCallSeconds,
            MaxRatePerMinute = from.MaxRatePerMinute,
            NegativeMarginAllowed = from.NegativeMarginAllowed,
            BlockedDestinations = from.BlockedPrefixes,
            CallerIdPolicy = from.CallerId.Numbers.Count == 0 ? CallerIdPolicy.Pass : from.CallerId.RefusesOthers ? CallerIdPolicy.Reject
                : from.CallerId.Numbers.Count == 1 ? CallerIdPolicy.Force : CallerIdPolicy.AllowList,
            ForcedCallerId = from.CallerId.Numbers is [var only] ? only : null,
            AllowedCallerIds = from.CallerId.Numbers,
            Codecs = from.Codecs,
        }), from.Id);
        if (from.Status != CustomerStatus.Active)
        {
            customer.Block(from.Status);
        }

        foreach (var trunk in from.Trunks)
        {
            var made = With(customer.AddTrunk(new CustomerTrunkDetails { Address = trunk.Address is { } address ? Here(address) : null, Port = trunk.Port, TechPrefix = trunk.TechPrefix }), trunk.Id);
            Set(made, nameof(CustomerTrunk.EndpointName), trunk.Endpoint);
            Set(made, nameof(CustomerTrunk.SecretDigest), trunk.Digest);
        }

        return from.Extensions.Select(extension => (object)Extension(from, extension)).Prepend(customer);
    }

    private static Extension Extension(SwitchCustomer customer, SwitchExtension from)
    {
        var made = With(new Extension(customer.Id, new ExtensionDetails
        {
            Number = from.Number,
            CallerIdName = from.CallerIdName,
            CallerIdNumber = from.CallerIdNumber,
            MayCallOut = from.MayCallOut,
            MaxContacts = from.MaxContacts,
            RingSeconds = from.RingSeconds,
            Codecs = from.Codecs,
            ForwardAlways = from.ForwardAlways,
            ForwardBusy = from.ForwardBusy,
            ForwardNoAnswer = from.ForwardNoAnswer,
        }), from.Id);
        Set(made, nameof(made.EndpointName), from.Endpoint);
        Set(made, nameof(made.SecretDigest), from.Digest);
        return made;
    }

    private Gateway Gateway(SwitchGateway from)
    {
        var made = With(new Gateway(new GatewayDetails
        {
            ProviderId = provider.Id,
            Name = from.Name,
            Host = from.Host.Replace(LaboratoryOperator.Network, network, StringComparison.Ordinal),
            Port = from.Port,
            Transport = from.Transport,
            InboundAddresses = [.. from.InboundAddresses.Select(Here)],
            Codecs = from.Codecs,
            AuthUsername = from.Username,
            Registers = from.Registers,
            FromUser = from.FromUser,
            FromDomain = from.FromDomain,
            StripDigits = from.Strip,
            AddPrefix = from.Add,
            MaxChannels = from.MaxChannels,
            MaxCallsPerSecond = from.MaxCallsPerSecond,
            QualifySeconds = from.QualifySeconds,
            RingSeconds = from.AnswerSeconds,
            BusyIsFailure = from.BusyIsFailure,
        }, from.Password, key), from.Id);
        Set(made, nameof(made.EndpointName), from.Endpoint);
        return made;
    }

    private static OutboundRoute Route(SwitchRoute from) => With(new OutboundRoute(new RouteDetails
    {
        Name = from.Name,
        Pattern = from.Pattern,
        Priority = from.Priority,
        CustomerId = from.CustomerId,
        Gateways = [.. from.Gateways.Select(gateway => new RouteGatewayDetails(gateway, from.Weights.GetValueOrDefault(gateway, 1)))],
        Mode = from.Mode,
        StripDigits = from.Strip,
        AddPrefix = from.Add,
        CallerIdRule = from.CallerId is null ? CallerIdRule.Keep : CallerIdRule.Replace,
        CallerId = from.CallerId,
        Block = from.Blocks,
        Stop = from.Stops,
        MaxAttempts = from.MaxAttempts,
        TimeCondition = from.Hours?.ToString(),
    }), from.Id);

    private IEnumerable<object> Did(SwitchDid from, DateTimeOffset since)
    {
        var made = With(new Did(from.Number, new DidDetails { ProviderId = provider.Id, InboundPricePerMinute = 0.03m, MaxChannels = from.MaxChannels, MaxCallsPerSecond = from.MaxCallsPerSecond }), from.Id);
        yield return made;
        foreach (var room in from.Destinations.OfType<SwitchDestination.ToConference>())
        {
            var conference = With(new Conference(from.CustomerId, "Weekly"), room.ConferenceId);
            Set(conference, nameof(conference.Room), room.ConferenceId.ToString("N"));
            yield return conference;
        }

        yield return made.Allocate(from.CustomerId, [.. from.Destinations.Select(Destination)], since);
    }

    private static DestinationDetails Destination(SwitchDestination to) => to switch
    {
        SwitchDestination.ToTrunk trunk => new DestinationDetails { Kind = DestinationKind.Trunk, TargetId = trunk.TrunkId, RingSeconds = trunk.RingSeconds },
        SwitchDestination.ToExtension extension => new DestinationDetails { Kind = DestinationKind.Extension, TargetId = extension.ExtensionId },
        SwitchDestination.ToConference conference => new DestinationDetails { Kind = DestinationKind.Conference, TargetId = conference.ConferenceId },
        SwitchDestination.ToNumber number => new DestinationDetails { Kind = DestinationKind.ExternalNumber, Number = number.Number },
        _ => throw new NotSupportedException($"{to}"),
    };

    private string Here(IPNetwork address) => address.ToString().Replace(LaboratoryOperator.Network, network, StringComparison.Ordinal);

    private static T With<T>(T row, Guid id) where T : Entity
    {
        Set(row, nameof(Entity.Id), id);
        return row;
    }

    /// <summary>What nobody may choose, and the scenarios must know.</summary>
    private static void Set(Entity row, string property, object? value)
    {
        var declared = row.GetType().GetProperty(property)!;
        declared.DeclaringType!.GetProperty(property)!.SetValue(row, value);
    }
}
