using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Reports;
using TrunkFlow.Server.Settings;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Alerts;

/// <summary>What each rule takes for a reason to look.</summary>
public sealed class AlertRuleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private DateTimeOffset Now => database.Clock.Now;

    [Theory]
    [InlineData(100, 0, null, null, 0, null)]
    [InlineData(49, 0, 50, null, 0, "low-balance")]
    [InlineData(50, 0, 50, null, 0, null)]
    [InlineData(0, 0, null, null, 0, "no-credit")]
    [InlineData(-99, 100, null, null, 0, null)]
    [InlineData(-100, 100, 0, null, 0, "no-credit")]
    [InlineData(100, 0, null, 10, 10, "spend-limit")]
    [InlineData(100, 0, null, 10, 9, null)]
    public async Task Money_that_ends(int balance, int credit, int? threshold, int? dayLimit, int spent, string? kind)
    {
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Acme", CreditLimit = credit, LowBalanceThreshold = threshold, DailySpendLimit = dayLimit, TimeZone = "UTC" });
        await database.SaveAsync(customer);
        await database.SaveAsync(new CustomerBalance(customer.Id));
        await using var db = database.Open();
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        await db.Database.ExecuteSqlAsync($"UPDATE customer_balances SET balance = {balance}, seq = 1, spend_day = {today}, spent_today = {spent} WHERE customer_id = {customer.Id}");

        Assert.Equal(kind, (await FindAsync(new MoneyAlerts(), alert => alert.CustomerId == customer.Id))?.Kind);
        if (kind is not null)
        {
            // Who is blocked, and who has not moved any money yet, is told nothing of.
            await db.Database.ExecuteSqlAsync($"UPDATE customer_balances SET seq = 0 WHERE customer_id = {customer.Id}");
            Assert.Null(await FindAsync(new MoneyAlerts(), alert => alert.CustomerId == customer.Id));
        }
    }

    [Fact]
    public async Task Calls_that_lose_money_unless_the_customer_may()
    {
        var other = Some.TrunkCustomer(new CustomerDetails { Name = "Other" });
        await database.SaveAsync(other);
        var earner = Some.TrunkCustomer(new CustomerDetails { Name = "Earner" });
        await database.SaveAsync(earner);
        var (strict, generous) = (Some.TrunkCustomer(new CustomerDetails { Name = "Strict" }), Some.TrunkCustomer(new CustomerDetails { Name = "Generous", NegativeMarginAllowed = true }));
        await database.SaveAsync(strict, generous);
        await database.SaveAsync(
            Rollup(strict.Id, null, "5511", hoursAgo: 2, sell: 1m, buy: 1.5m), Rollup(other.Id, null, "5511", hoursAgo: 3, sell: 1m, buy: 1.25m), Rollup(strict.Id, null, "5521", hoursAgo: 2, sell: 2m, buy: 1.5m),
            // What another customer earns on the prefix hides nothing, and an hour that lost is made up for by another.
            Rollup(earner.Id, null, "5511", hoursAgo: 2, sell: 100m, buy: 1m), Rollup(earner.Id, null, "5521", hoursAgo: 2, sell: 1m, buy: 2m), Rollup(earner.Id, null, "5521", hoursAgo: 5, sell: 4m, buy: 2m),
            Rollup(strict.Id, null, "5531", hoursAgo: 30, sell: 1m, buy: 5m), Rollup(generous.Id, null, "5541", hoursAgo: 2, sell: 1m, buy: 1.5m));

        var loss = Assert.Single(await AllAsync(new CallAlerts()), alert => alert.Kind == CallAlerts.Loss);
        Assert.Equal(("5511", "5511|2|2.75|2"), (loss.Subject, string.Join('|', loss.Arguments)));
    }

    [Theory]
    [InlineData(100, 30, 60, 1800, null)]
    [InlineData(100, 29, 60, 9000, "asr-drop")]
    [InlineData(99, 1, 60, 9000, null)]
    [InlineData(400, 300, 60, 300 * 35, "acd-drop")]
    [InlineData(400, 300, 60, 300 * 36, null)]
    public async Task A_gateway_that_carries_calls_much_worse_than_it_did(int attempts, int answered, int usualSeconds, int talk, string? kind)
    {
        var provider = Some.Provider();
        await database.SaveAsync(provider);
        var gateway = Some.Gateway(provider);
        await database.SaveAsync(gateway);
        // Half of the calls were answered over the week.
        await database.SaveAsync(
            Rollup(null, gateway.Id, "55", hoursAgo: 48, attempts: 1000, answered: 500, talk: 500 * usualSeconds), Rollup(null, gateway.Id, "55", hoursAgo: 1, attempts: attempts, answered: answered, talk: talk));

        Assert.Equal(kind, (await FindAsync(new GatewayQualityAlerts(), alert => alert.Subject == gateway.EndpointName))?.Kind);
    }

    [Fact]
    public async Task How_far_it_must_fall_is_the_installations_choice()
    {
        var provider = Some.Provider();
        await database.SaveAsync(provider);
        var gateway = Some.Gateway(provider);
        await database.SaveAsync(gateway);
        await database.SaveAsync(Rollup(null, gateway.Id, "55", hoursAgo: 48, attempts: 1000, answered: 500), Rollup(null, gateway.Id, "55", hoursAgo: 1, attempts: 50, answered: 20));
        Assert.Null(await FindAsync(new GatewayQualityAlerts(), alert => alert.Subject == gateway.EndpointName));

        Setting[] chosen = [new(Setting.AlertQualityAttempts, "50"), new(Setting.AlertQualityDrop, "19")];
        await database.SaveAsync(chosen);
        Assert.Equal("asr-drop", (await FindAsync(new GatewayQualityAlerts(), alert => alert.Subject == gateway.EndpointName))?.Kind);
        await using var db = database.Open();
        await db.Settings.ExecuteDeleteAsync();
    }

    [Theory]
    [InlineData(GatewayStatus.Unreachable, 1, true)]
    [InlineData(GatewayStatus.Unreachable, 119, true)]
    [InlineData(GatewayStatus.Unreachable, 121, false)]
    [InlineData(GatewayStatus.Reachable, 1, false)]
    public async Task A_gateway_that_does_not_answer_as_long_as_its_node_is_there(GatewayStatus status, int nodeSeenSecondsAgo, bool down)
    {
        var provider = Some.Provider();
        await database.SaveAsync(provider);
        var gateway = Some.Gateway(provider);
        await database.SaveAsync(gateway);
        var node = new PbxNode($"pbx{Some.Number}", Now.AddSeconds(-nodeSeenSecondsAgo));
        var state = new GatewayState(gateway.Id, node.Key);
        state.Saw(status, null, Now.AddHours(-3));
        await database.SaveAsync(node, state);

        Assert.Equal(down, await FindAsync(new GatewayAlerts(), alert => alert.Subject == gateway.EndpointName) is { Kind: GatewayAlerts.Down, Severity: AlertSeverity.Critical });
    }

    [Theory]
    [InlineData(70_001, 21_000, AlertSeverity.Warning)]
    [InlineData(100_001, 15_000, AlertSeverity.Critical)]
    [InlineData(69_000, 0, null)]
    public async Task Too_many_short_calls_in_a_day(int calls, int longOnes, AlertSeverity? severity)
    {
        var customer = Some.TrunkCustomer();
        await database.SaveAsync(customer);
        await database.SaveAsync(Rollup(customer.Id, null, "55", hoursAgo: 0, attempts: calls, answered: longOnes));

        Assert.Equal(severity, (await FindAsync(new ShortCallAlerts(), alert => alert.CustomerId == customer.Id))?.Severity);
    }

    [Theory]
    [InlineData("22.10.1", true, 60, null)]
    [InlineData("22.10.1", false, 60, "switch-away")]
    [InlineData("22.10.1", true, 121, "switch-away")]
    [InlineData("22.10.1", false, 7 * 86_400 + 1, null)]
    [InlineData(null, false, 60, null)]
    public async Task A_node_whose_switch_is_away_once_there_was_one(string? version, bool connected, int secondsAgo, string? kind)
    {
        var node = new PbxNode($"pbx{Some.Number}", Now);
        node.Saw(Now.AddSeconds(-secondsAgo), connected, version);
        await database.SaveAsync(node);

        Assert.Equal(kind, (await FindAsync(new SwitchAlerts(), alert => alert.Subject == node.Key))?.Kind);
    }

    [Theory]
    [InlineData(SyncStatus.Failed, true)]
    [InlineData(SyncStatus.Live, false)]
    public async Task A_node_that_refused_its_last_configuration_with_the_reason(SyncStatus status, bool told)
    {
        var node = new PbxNode($"pbx{Some.Number}", Now);
        node.Saw(Now, true, "22.10.1");
        var revision = new SyncRevision(node.Key, 7, "somebody", null, Now.AddMinutes(-5));
        revision.Check("00", null, []);
        revision.Finish(status, told ? "endpoint gw-x is missing" : null, Now.AddMinutes(-4));
        await database.SaveAsync(node, revision);

        var alert = await FindAsync(new SwitchAlerts(), alert => alert.Subject == node.Key);

        Assert.Equal(told ? $"{SwitchAlerts.SyncFailed} {AlertSeverity.Critical} {node.Key}|endpoint gw-x is missing|{revision.Id}" : "", alert is null ? "" : $"{alert.Kind} {alert.Severity} {string.Join('|', alert.Arguments)}");
    }

    [Fact]
    public async Task Calls_without_a_price_and_lines_that_nobody_could_read()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        Assert.DoesNotContain(await AllAsync(new CallAlerts()), alert => alert.Kind is CallAlerts.Unrated or CallAlerts.Quarantine);
        await database.SaveAsync(Rollup(null, null, "", hoursAgo: 1, unrated: 3), Rollup(null, null, "", hoursAgo: 30, unrated: 9));
        scene.WriteText("nonsense\nmore of it\n");
        await scene.ImportAsync();

        var alerts = await AllAsync(new CallAlerts());

        Assert.Equal("3", Assert.Single(alerts, alert => alert.Kind == CallAlerts.Unrated).Arguments[0]);
        Assert.Equal("2", Assert.Single(alerts, alert => alert.Kind == CallAlerts.Quarantine).Arguments[0]);
        await using var db = database.Open();
        foreach (var left in new[] { 1, 0 })
        {
            (await db.QuarantinedRows.FirstAsync(QuarantinedRow.Waiting)).Dismiss("somebody", "nonsense", Now);
            await db.SaveChangesAsync();
            Assert.Equal(left, (await AllAsync(new CallAlerts())).Count(alert => alert.Kind == CallAlerts.Quarantine && alert.Arguments[0] == "1"));
        }

        await db.QuarantinedRows.ExecuteDeleteAsync();
        await db.CallRollups.Where(rollup => rollup.Unrated > 0).ExecuteDeleteAsync();
    }

    private CallRollup Rollup(Guid? customer, Guid? gateway, string destination, int hoursAgo, decimal sell = 0, decimal buy = 0, int attempts = 1, int answered = 1, int talk = 60, int unrated = 0) => new()
    {
        Id = Guid.CreateVersion7(),
        Hour = new DateTimeOffset(Now.AddHours(-hoursAgo).UtcTicks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour, TimeSpan.Zero),
        Direction = CallDirection.Outbound,
        CustomerId = customer,
        GatewayId = gateway,
        Destination = destination,
        Attempts = attempts,
        Calls = attempts,
        Answered = answered,
        TalkSeconds = talk,
        Unrated = unrated,
        Sell = sell,
        Buy = buy,
    };

    private async Task<AlertCondition?> FindAsync(IAlertRule rule, Func<AlertCondition, bool> which) => (await AllAsync(rule)).SingleOrDefault(which);

    private async Task<IReadOnlyList<AlertCondition>> AllAsync(IAlertRule rule)
    {
        await using var db = database.Open();
        return await rule.FindAsync(db, Now, default);
    }
}
