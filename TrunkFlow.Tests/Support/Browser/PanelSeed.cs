using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Reports;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>An invented operator with two weeks behind it: customers of both types, carriers, numbers, prices, calls and the sums of their hours.</summary>
public sealed partial class PanelSeed
{
    private static readonly (string Code, string Name, CustomerType Type, decimal Balance, decimal Credit, int Channels)[] People =
    [
        ("c-1042", "Agro Miragem do Sul", CustomerType.Trunk, 2140.55m, 0, 30),
        ("c-1077", "Clínica Bem-te-vi Modelo", CustomerType.Extension, 91.30m, 0, 10),
        ("c-1013", "Contabilidade Faz de Conta", CustomerType.Extension, 48.10m, 0, 8),
        ("c-1120", "Cooperativa Ipê Imaginário", CustomerType.Trunk, -1842.17m, 2000, 45),
        ("c-1091", "Escola Sabiá de Mentira", CustomerType.Extension, 127.44m, 0, 12),
        ("c-1055", "Farmácia Boitatá Modelo", CustomerType.Extension, 310.02m, 0, 10),
        ("c-1004", "Fictícia Seguros S.A.", CustomerType.Trunk, 12480m, 0, 120),
        ("c-1066", "Hotel Ficção Paulista", CustomerType.Trunk, 402.77m, 0, 20),
        ("c-1038", "Jacarandá Logística Exemplo", CustomerType.Trunk, 1033.90m, 0, 20),
        ("c-1102", "Livraria Nuvem Fictícia", CustomerType.Extension, -64.20m, 0, 6),
        ("c-1084", "Oficina Cerrado de Exemplo", CustomerType.Extension, 55.18m, 0, 4),
        ("c-1097", "Papelaria Lua Inventada", CustomerType.Extension, 0, 0, 8),
        ("c-1001", "Quimera Contact Center", CustomerType.Trunk, 31907.60m, 0, 240),
        ("c-1029", "Transportes Saci Exemplo", CustomerType.Trunk, 870.12m, 0, 30),
    ];

    private static readonly (string Prefix, string Name, decimal Sell, decimal Buy, string Example)[] Destinations =
    [
        ("55119", "Celular São Paulo", 0.1380m, 0.0815m, "+5511955550142"),
        ("5511", "Fixo São Paulo", 0.0780m, 0.0410m, "+551155550108"),
        ("55219", "Celular Rio de Janeiro", 0.1380m, 0.0890m, "+5521955550173"),
        ("5531", "Fixo Minas Gerais", 0.0810m, 0.0480m, "+553155550137"),
        ("55719", "Celular Bahia", 0.1400m, 0.1120m, "+5571955550118"),
        ("55919", "Celular Pará", 0.1290m, 0.1420m, "+5591955550164"),
    ];

    private readonly List<Customer> customers = [];
    private readonly List<Gateway> gateways = [];
    private readonly List<Tariff> tariffs = [];
    private readonly Random random = new(41);

    public IReadOnlyList<Customer> Customers => customers;

    public IReadOnlyList<Gateway> Gateways => gateways;

    public Guid Plan => tariffs[0].TariffPlanId!.Value;

    /// <summary>A price of <see cref="Plan"/>.</summary>
    public Guid Price => tariffs[0].Id;

    /// <summary>A number the cooperative holds.</summary>
    public Guid HeldNumber { get; private set; }

    /// <summary>A call that was refused by one gateway and answered through the next.</summary>
    public CallRecord FailedOver { get; private set; } = null!;

    public static async Task<PanelSeed> PlantAsync(TestDatabase database)
    {
        var seed = new PanelSeed();
        var now = database.Clock.Now;
        await using var db = database.Open();
        await Server.Data.CallPartitions.EnsureAroundAsync(db, now, ahead: 1, CancellationToken.None);
        seed.AddCarriers(db, now);
        seed.AddCustomers(db);
        await db.SaveChangesAsync();
        seed.AddUsers(db, now);
        seed.AddNumbers(db, now);
        seed.AddExtensions(db, now);
        seed.AddConferences(db, now);
        seed.AddTestCalls(db, now);
        seed.AddRoutes(db);
        seed.AddPublishes(db, now);
        seed.AddHours(db, now);
        seed.AddCalls(db, now);
        await db.SaveChangesAsync();
        await AddRefusedAddressesAsync(database, now);
        await seed.AddDeckAsync(database);
        await seed.AddImportAsync(database);
        await seed.AddRerateAsync(database);
        await seed.AddWebhookAsync(database);
        await seed.AddReportsAsync(database);
        await Rollups.RecountDaysAsync(database);
        return seed;
    }

    private void AddCarriers(TrunkFlowDbContext db, DateTimeOffset now)
    {
        var provider = new Provider(new ProviderDetails { Name = "Atlas Telecom Exemplo", CostPerMinute = 0.09m });
        db.Add(provider);
        foreach (var (name, channels, milliseconds) in new (string, int, double?)[]
                 { ("gw-atlas-sp1", 120, 24), ("gw-atlas-rj1", 90, 31), ("gw-nimbus-mg1", 60, 412), ("gw-miragem-ne1", 60, null), ("gw-miragem-sul1", 60, 43) })
        {
            var gateway = new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = name, Host = $"203.0.113.{10 + gateways.Count}", MaxChannels = channels });
            var state = new GatewayState(gateway.Id, "pbx1");
            state.Saw(milliseconds is null ? GatewayStatus.Unreachable : GatewayStatus.Reachable, milliseconds, now.AddMinutes(-12));
            gateways.Add(gateway);
            db.AddRange(gateway, state);
        }

        var plan = new TariffPlan(new TariffPlanDetails { Name = "Atacado Nacional 2026" });
        db.Add(plan);
        foreach (var (prefix, name, sell, buy, _) in Destinations)
        {
            tariffs.Add(Tariff.OfPlan(plan.Id, new RateTerms { Prefix = prefix, Description = name, PricePerMinute = sell, ValidFrom = now.AddDays(-90) }, buy));
        }

        db.AddRange(tariffs);
    }

    private void AddCustomers(TrunkFlowDbContext db)
    {
        var plan = tariffs[0].TariffPlanId;
        foreach (var (code, name, type, balance, credit, channels) in People)
        {
            var customer = new Customer(code, type, new CustomerDetails
            {
                Name = name,
                TariffPlanId = plan,
                CreditLimit = credit,
                BillingMode = credit > 0 ? BillingMode.Postpaid : BillingMode.Prepaid,
                LowBalanceThreshold = 50,
                MaxChannels = channels,
                BlockedDestinations = ["+882"],
            });
            if (type == CustomerType.Trunk)
            {
                customer.AddTrunk(new CustomerTrunkDetails { Address = $"198.51.100.{10 + customers.Count}" });
            }

            if (code == "c-1102")
            {
                customer.Block(CustomerStatus.Blocked, "Não pagou outubro");
            }

            customers.Add(customer);
            // The fourth has two entries in its ledger.
            db.AddRange(customer, Balance(customer, balance, customers.Count == 4 ? 2 : 0));
        }
    }

    private static CustomerBalance Balance(Customer customer, decimal amount, long entries)
    {
        var balance = new CustomerBalance(customer.Id);
        typeof(CustomerBalance).GetProperty(nameof(CustomerBalance.Balance))!.SetValue(balance, amount);
        typeof(CustomerBalance).GetProperty(nameof(CustomerBalance.Seq))!.SetValue(balance, entries);
        return balance;
    }

    private void AddNumbers(TrunkFlowDbContext db, DateTimeOffset now)
    {
        for (var number = 0; number < 40; number++)
        {
            var did = new Did($"+55855555{number:0000}", new DidDetails { MonthlySell = 9.90m });
            db.Add(did);
            if (number < 24)
            {
                HeldNumber = did.Id;
                db.Add(did.Allocate(customers[3].Id, [new DestinationDetails { Kind = DestinationKind.Trunk, TargetId = customers[3].Trunks[0].Id }], now.AddDays(-40)));
            }
        }

        db.Add(new LedgerEntry { Id = Guid.CreateVersion7(), CustomerId = customers[3].Id, Seq = 1, Amount = 500, BalanceAfter = -1500, Cause = LedgerCause.TopUp, ActorName = "operador", Reason = "PIX", CreatedAt = now.AddDays(-2) });
        db.Add(new LedgerEntry { Id = Guid.CreateVersion7(), CustomerId = customers[3].Id, Seq = 2, Amount = -342.17m, BalanceAfter = -1842.17m, Cause = LedgerCause.Calls, ActorName = "importação", Calls = 812, CreatedAt = now.AddHours(-1) });
    }

    // Two weeks of hours that rise at nine and fall at six, as an office's do.
    private void AddHours(TrunkFlowDbContext db, DateTimeOffset now)
    {
        var hour = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
        for (var back = 0; back < 15 * 24; back++)
        {
            var start = hour.AddHours(-back);
            var busy = Math.Max(0.04, Math.Sin((start.AddHours(-3).Hour - 6) / 15.0 * Math.PI)) * (0.85 + random.NextDouble() * 0.3);
            foreach (var (prefix, _, sell, buy, _) in Destinations)
            {
                var customer = customers[random.Next(customers.Count)];
                var calls = (int)(busy * 60 / (1 + Array.FindIndex(Destinations, d => d.Prefix == prefix) * 0.6));
                var answered = (int)(calls * (0.5 + random.NextDouble() * 0.15));
                var minutes = answered * 3.2m;
                db.Add(new CallRollup
                {
                    Id = Guid.CreateVersion7(),
                    Hour = start,
                    Direction = CallDirection.Outbound,
                    Destination = prefix,
                    CustomerId = customer.Id,
                    GatewayId = gateways[random.Next(5)].Id,
                    Attempts = calls + calls / 8,
                    Calls = calls,
                    Answered = answered,
                    Effective = calls,
                    TalkSeconds = (long)(minutes * 60),
                    Sell = minutes * sell,
                    Buy = minutes * buy,
                });
            }
        }
    }

    private void AddCalls(TrunkFlowDbContext db, DateTimeOffset now)
    {
        (CallDisposition Disposition, int Cause)[] endings =
            [(CallDisposition.Answered, 16), (CallDisposition.Answered, 16), (CallDisposition.NoAnswer, 19), (CallDisposition.Failed, 38), (CallDisposition.Congestion, 34), (CallDisposition.Busy, 17), (CallDisposition.Failed, 1)];
        for (var index = 0; index < 160; index++)
        {
            var (disposition, cause) = endings[(index * 3 + index / People.Length) % endings.Length];
            db.Add(Call(now.AddSeconds(-40 - index * 410), index, disposition, cause, attempt: 1, last: true, $"call-{index}", talk: disposition == CallDisposition.Answered ? random.Next(5, 900) : 0));
        }

        FailedOver = Call(now.AddSeconds(-60), 1001, CallDisposition.Answered, 16, attempt: 2, last: true, "failed-over", talk: 278) with { Signals = "Dialled:0 Proceeding:112 Ringing:1890 Ended:8990:ANSWER HungUp:286980:16" };
        db.AddRange(Call(now.AddSeconds(-61), 1000, CallDisposition.Congestion, 34, attempt: 1, last: false, "failed-over", talk: 0) with { CustomerId = FailedOver.CustomerId, Destination = FailedOver.Destination, DestinationNumber = FailedOver.DestinationNumber, SipStatus = 503, EndedAt = now.AddSeconds(-60.4) }, FailedOver);
    }

    private CallRecord Call(DateTimeOffset start, int number, CallDisposition disposition, int cause, int attempt, bool last, string linked, int talk)
    {
        // PostgreSQL keeps microseconds.
        var startedAt = new DateTimeOffset(start.UtcTicks / 10_000 * 10_000, TimeSpan.Zero);
        var place = number % Destinations.Length;
        var (prefix, _, sell, buy, example) = Destinations[place];
        var customer = customers[number % customers.Count];
        var billed = talk == 0 ? 0 : Math.Max(30, 30 + (talk - 30 + 5) / 6 * 6);
        var (charged, paid) = (Math.Round(billed * sell / 60, 4), Math.Round(billed * buy / 60, 4));
        return new CallRecord
        {
            Id = CallRecordId.Of(startedAt, "pbx1", $"1790000000.{number}", number),
            StartedAt = startedAt,
            EndedAt = startedAt.AddSeconds(talk + 9),
            AnsweredAt = talk > 0 ? startedAt.AddSeconds(9) : null,
            NodeKey = "pbx1",
            UniqueId = $"pbx1-1790000000.{number}",
            LinkedId = $"pbx1-{linked}",
            Sequence = number,
            Direction = CallDirection.Outbound,
            Source = "8555550122",
            SourceNumber = "+558555550122",
            Destination = "0" + example[3..],
            DestinationNumber = example,
            CustomerId = customer.Id,
            GatewayId = gateways[(number + attempt) % 5].Id,
            ProviderId = gateways[0].ProviderId,
            Attempt = attempt,
            IsLastAttempt = last,
            Disposition = disposition,
            Cause = cause,
            HungUpBy = talk > 0 ? "caller" : null,
            DurationSeconds = talk + 9,
            TalkSeconds = talk,
            PostDialDelayMilliseconds = talk > 0 ? 900 + number % 30 * 90 : null,
            TariffId = talk > 0 ? tariffs[place].Id : null,
            SellPrefix = prefix,
            SellPricePerMinute = sell,
            SellConnectionFee = 0,
            SellInitialBlock = 30,
            SellIncrement = 6,
            SellBilledSeconds = billed,
            Sell = charged,
            BuyPrefix = prefix,
            BuyPricePerMinute = buy,
            BuyInitialBlock = 30,
            BuyIncrement = 6,
            BuyBilledSeconds = billed,
            Buy = paid,
            Profit = charged - paid,
            ImportedAt = startedAt.AddSeconds(talk + 10),
        };
    }
}
