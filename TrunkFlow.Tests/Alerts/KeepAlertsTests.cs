using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Data;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Alerts;

public sealed class KeepAlertsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Said rule = new($"kind-{Some.Number}");

    private KeepAlerts Keep => new(new OneDatabase(database), [rule, new Silent()], new TellAlert(new NobodyHears(), NullLogger<TellAlert>.Instance), database.Clock, NullLogger<KeepAlerts>.Instance);

    [Fact]
    public async Task What_holds_is_raised_once_and_is_over_when_it_does_not_hold_any_more()
    {
        rule.Holds("gw-a", "gw-b");
        Assert.Equal([AlertEvent.Raised, AlertEvent.Raised], await RunAsync());
        Assert.Empty(await RunAsync());
        rule.Holds("gw-b");
        Assert.Equal([AlertEvent.Resolved], await RunAsync());

        var alerts = await AlertsAsync();
        Assert.Equal([("gw-a", true, 1), ("gw-b", false, 1)], alerts.Select(alert => (alert.Subject, alert.ResolvedAt is not null, alert.Times)));
    }

    [Fact]
    public async Task What_comes_back_soon_is_the_same_alert_and_nobody_takes_care_of_it_yet()
    {
        rule.Holds("gw");
        await RunAsync();
        await using (var db = database.Open())
        {
            var alert = await db.Alerts.SingleAsync(row => row.Kind == rule.Kind);
            await new AcknowledgeAlert(db, database.Actor, new TellAlert(new NobodyHears(), NullLogger<TellAlert>.Instance), database.Clock).RunAsync(new AcknowledgeAlertInput(alert.Id), default);
            Assert.NotNull(alert.AcknowledgedBy);
        }

        rule.Holds();
        await RunAsync();
        database.Clock.Now = database.Clock.Now.AddMinutes(5);
        rule.Holds("gw");
        Assert.Equal([AlertEvent.Raised], await RunAsync());
        var back = Assert.Single(await AlertsAsync());
        Assert.Equal((2, (DateTimeOffset?)null, (string?)null), (back.Times, back.ResolvedAt, back.AcknowledgedBy));

        rule.Holds();
        await RunAsync();
        database.Clock.Now = database.Clock.Now.AddMinutes(11);
        rule.Holds("gw");
        await RunAsync();
        Assert.Equal(2, (await AlertsAsync()).Count);
    }

    [Fact]
    public async Task A_rule_that_fails_ends_nothing()
    {
        rule.Holds("gw");
        await RunAsync();
        rule.Fails = true;
        Assert.Empty(await RunAsync());
        Assert.Null(Assert.Single(await AlertsAsync()).ResolvedAt);
    }

    [Fact]
    public async Task Figures_follow_once_a_minute_and_urgency_at_once()
    {
        rule.Holds("gw");
        await RunAsync();
        rule.Says("42", AlertSeverity.Warning, "gw");
        await RunAsync();
        Assert.Equal(["1"], (await AlertsAsync()).Single().Arguments);
        rule.Says("42", AlertSeverity.Critical, "gw");
        Assert.Equal([AlertEvent.Raised], await RunAsync());
        Assert.Equal((AlertSeverity.Critical, "42"), (await AlertsAsync()).Select(alert => (alert.Severity, alert.Arguments[0])).Single());
        rule.Says("43", AlertSeverity.Critical, "gw");
        database.Clock.Now = database.Clock.Now.AddMinutes(2);
        await RunAsync();
        Assert.Equal("43", (await AlertsAsync()).Single().Arguments[0]);
        // What becomes less urgent is no news.
        rule.Says("43", AlertSeverity.Warning, "gw");
        Assert.Empty(await RunAsync());
    }

    [Fact]
    public async Task A_rule_is_asked_no_more_often_than_it_wants_and_says_nothing_in_between()
    {
        rule.Every = TimeSpan.FromMinutes(1);
        var keep = Keep;
        rule.Holds("gw");
        Assert.Single(await keep.RunAsync(default));
        rule.Holds();
        database.Clock.Now = database.Clock.Now.AddSeconds(59);
        Assert.Empty(await keep.RunAsync(default));
        database.Clock.Now = database.Clock.Now.AddSeconds(1);
        Assert.Equal(AlertEvent.Resolved, Assert.Single(await keep.RunAsync(default)).Event);
    }

    [Fact]
    public async Task Two_servers_at_once_raise_one_alert()
    {
        rule.Holds("gw");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Keep.RunAsync(default)));
        await RunAsync();
        Assert.Single(await AlertsAsync());
    }

    private async Task<IEnumerable<AlertEvent>> RunAsync() => (await Keep.RunAsync(default)).Select(change => change.Event);

    private async Task<List<Alert>> AlertsAsync()
    {
        await using var db = database.Open();
        return await db.Alerts.AsNoTracking().Where(alert => alert.Kind == rule.Kind).OrderBy(alert => alert.Subject).ThenBy(alert => alert.RaisedAt).ToListAsync();
    }

    /// <summary>Says what a test wants it to.</summary>
    internal sealed class Said(string kind) : IAlertRule
    {
        private IReadOnlyList<AlertCondition> found = [];

        public string Kind => kind;

        public bool Fails { get; set; }

        public TimeSpan Every { get; set; }

        public IReadOnlyList<string> Kinds => [kind];

        public void Holds(params string[] subjects) => Says("1", AlertSeverity.Warning, subjects);

        public void Says(string argument, AlertSeverity severity, params string[] subjects) => found = [.. subjects.Select(subject => new AlertCondition(kind, subject, severity, [argument]))];

        public Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
            Fails ? throw new InvalidOperationException("The rule cannot be asked.") : Task.FromResult(found);
    }

    /// <summary>Has nothing to say, and must not end what others say.</summary>
    private sealed class Silent : IAlertRule
    {
        public IReadOnlyList<string> Kinds => ["silent"];

        public Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AlertCondition>>([]);
    }
}
