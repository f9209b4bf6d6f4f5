using System.Globalization;
using Npgsql;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>
/// Everything one customer may have, one row of each kind at least. Texts begin with the mark, and what its partner may never read, of prices and notes,
/// holds <see cref="Hidden"/>.
/// </summary>
public sealed class PartnerData
{
    /// <summary>Stands in every figure and text that is kept from partners, even of their own rows.</summary>
    public const string Hidden = "31337";

    private const decimal HiddenFigure = 0.31337m;

    private PartnerData(string mark, Customer customer, User user, IReadOnlyDictionary<string, string> ids)
    {
        (Mark, Customer, User, Ids) = (mark, customer, user, ids);
    }

    public string Mark { get; }

    public Customer Customer { get; }

    public User User { get; }

    /// <summary>Keys of its rows, by the name of their GraphQL type.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; }

    public static async Task<PartnerData> SaveAsync(TestDatabase database, string mark, Gateway gateway, Guid routeId, DateTimeOffset now)
    {
        var plan = new TariffPlan(new TariffPlanDetails { Name = $"{mark} plan" });
        var customer = Some.ExtensionCustomer(new CustomerDetails { Name = $"{mark} customer", TariffPlanId = plan.Id, ContactEmail = $"{mark}@example.com" }, $"{mark}-code");
        var trunk = new CustomerTrunk(customer, new CustomerTrunkDetails { Description = $"{Hidden} note", TechPrefix = "77" });
        var extension = new Extension(customer.Id, new ExtensionDetails { Number = "1001", Name = $"{mark} desk" });
        extension.NewSecret();
        var did = new Did($"+55114000{Some.Number:0000}", new DidDetails { ProviderId = gateway.ProviderId, GatewayId = gateway.Id, MonthlyBuy = HiddenFigure, SetupBuy = HiddenFigure });
        var allocation = did.Allocate(customer.Id, [Some.Ring(extension)], now.AddDays(-30));
        var planned = Tariff.OfPlan(plan.Id, Some.Terms() with { Description = $"{mark} planned" }, HiddenFigure);
        var special = Tariff.OfCustomer(customer.Id, Some.Terms("5511") with { Description = $"{mark} special" }, HiddenFigure);
        var conference = new Conference(customer.Id, $"{mark} meeting");
        var participant = conference.Invite(null, extension.Id, now);
        var (key, _) = ApiKey.Create(new NewApiKey($"{mark} key", UserRole.Partner, [KeyScope.Read], customer.Id, [], null));
        var alert = new Alert("low-balance", $"{Hidden} {mark}", AlertSeverity.Warning, [], now, customer.Id);
        var user = new User($"{mark}-partner", "-", UserRole.Partner, customer.Id, "en");
        var balance = new CustomerBalance(customer.Id);
        typeof(CustomerBalance).GetProperty(nameof(CustomerBalance.Seq))!.SetValue(balance, 1L);
        var entry = new LedgerEntry
        {
            Id = Guid.CreateVersion7(),
            CustomerId = customer.Id,
            Seq = 1,
            Amount = -1,
            BalanceAfter = -1,
            Cause = LedgerCause.Calls,
            ActorName = $"{Hidden} clerk",
            CreatedAt = now,
        };
        var state = new ExtensionState(extension.Id, customer.Id, "pbx1");
        state.Saw(ExtensionStatus.Registered, 1, $"sip:{mark}@192.0.2.1", $"{mark} phone", 3, now);
        var calls = Enumerable.Range(0, 6).Select(i => Call(customer, gateway, routeId, did, extension, mark, now.AddMinutes(-i), i)).ToList();
        await database.SaveAsync(plan, customer, trunk);
        await database.SaveAsync(extension, did, allocation, planned, special, conference, key, alert, user, balance, entry);
        await database.SaveAsync(state);
        await database.SaveAsync((object[])[Rollup(customer, gateway, now), .. calls]);
        // As an operator blocked it, with a note of ours.
        await using var note = database.Source.CreateCommand("UPDATE customers SET status = 'blocked-out', blocked_reason = $1 WHERE id = $2");
        note.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = $"{Hidden} note" }, new() { Value = customer.Id } });
        await note.ExecuteNonQueryAsync();
        return new PartnerData(mark, customer, user, new Dictionary<string, string>
        {
            ["Customer"] = $"{customer.Id}",
            ["TariffPlan"] = $"{plan.Id}",
            ["CustomerTrunk"] = $"{trunk.Id}",
            ["Extension"] = $"{extension.Id}",
            ["Did"] = $"{did.Id}",
            ["DidAllocation"] = $"{allocation.Id}",
            ["DidDestination"] = $"{allocation.Destinations[0].Id}",
            ["Tariff"] = $"{special.Id}",
            ["Conference"] = $"{conference.Id}",
            ["ConferenceParticipant"] = $"{participant.Id}",
            ["ApiKey"] = $"{key.Id}",
            ["LedgerEntry"] = $"{entry.Id}",
            ["CallRecord"] = $"{calls[0].Id}",
            ["CustomerBalance"] = $"{customer.Id}",
            ["ExtensionState"] = $"{extension.Id}",
            ["planned"] = $"{planned.Id}",
            ["user"] = $"{user.Id}",
            ["alert"] = $"{alert.Id}",
        });
    }

    private static CallRecord Call(Customer customer, Gateway gateway, Guid routeId, Did did, Extension extension, string mark, DateTimeOffset at, int number)
    {
        var startedAt = new DateTimeOffset(at.UtcTicks / 10_000 * 10_000, TimeSpan.Zero);
        var unique = $"{Hidden}.{mark}.{number}";
        return new CallRecord
        {
            Id = CallRecordId.Of(startedAt, "pbx1", unique, number),
            StartedAt = startedAt,
            EndedAt = startedAt.AddSeconds(60),
            AnsweredAt = startedAt.AddSeconds(9),
            NodeKey = $"pbx-{Hidden}",
            UniqueId = unique,
            LinkedId = $"{mark}-call-{number.ToString(CultureInfo.InvariantCulture)}",
            Sequence = 3133700 + number,
            Direction = CallDirection.Outbound,
            Source = $"{mark}-source",
            Destination = $"{mark}-destination",
            SentNumber = $"{Hidden}5511",
            CustomerId = customer.Id,
            GatewayId = gateway.Id,
            ProviderId = gateway.ProviderId,
            RouteId = routeId,
            DidId = did.Id,
            ExtensionId = extension.Id,
            Attempt = 1,
            IsLastAttempt = number != 5,
            Disposition = CallDisposition.Answered,
            DurationSeconds = 60,
            TalkSeconds = 51,
            SellPrefix = "55",
            Sell = 0.1m,
            BuyPrefix = Hidden,
            BuyPricePerMinute = HiddenFigure,
            BuyConnectionFee = HiddenFigure,
            Buy = HiddenFigure,
            Profit = HiddenFigure,
            UnratedReason = $"{Hidden} reason",
            ImportedAt = startedAt.AddSeconds(61),
        };
    }

    private static CallRollup Rollup(Customer customer, Gateway gateway, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        Hour = new DateTimeOffset(now.UtcTicks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero),
        Direction = CallDirection.Outbound,
        Destination = "55",
        CustomerId = customer.Id,
        GatewayId = gateway.Id,
        ProviderId = gateway.ProviderId,
        Attempts = 6,
        Calls = 5,
        Answered = 5,
        Effective = 5,
        Sell = 0.5m,
        Buy = HiddenFigure,
    };
}
