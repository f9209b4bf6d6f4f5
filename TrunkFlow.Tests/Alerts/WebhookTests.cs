using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Alerts;

public sealed class WebhookTests : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestDatabase database;
    private readonly TellAlert tell = new(new NobodyHears(), NullLogger<TellAlert>.Instance);
    private readonly ScratchFolder folder = new();
    private readonly MasterKey key;
    private Receiver receiver = null!;

    public WebhookTests(TestDatabase database)
    {
        this.database = database;
        key = MasterKey.Open(folder["master.key"]);
    }

    public async Task InitializeAsync() => receiver = await Receiver.StartAsync();

    public async Task DisposeAsync()
    {
        await receiver.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_alert_is_told_signed_and_what_is_less_urgent_is_not()
    {
        var (webhook, secret) = await AddAsync(AlertSeverity.Critical);
        var rule = new Holding($"kind-{Some.Number}");
        await new KeepAlerts(new OneDatabase(database), [rule], tell, database.Clock, NullLogger<KeepAlerts>.Instance).RunAsync(default);

        Assert.Equal(1, await RunAsync());

        var (headers, body) = Assert.Single(receiver.Received);
        var told = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("alert.raised", "bad", "critical"), (told.GetProperty("event").GetString(), told.GetProperty("alert").GetProperty("subject").GetString(), told.GetProperty("alert").GetProperty("severity").GetString()));
        var signature = headers[WebhookBody.SignatureHeader].Split(',').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(secret), Encoding.UTF8.GetBytes($"{signature["t"]}.{body}"))), signature["v1"]);
        Assert.Equal($"{database.Clock.Now.ToUnixTimeSeconds()}", signature["t"]);
        var delivery = Assert.Single(await DeliveriesAsync(webhook));
        Assert.Equal((1, 204, told.GetProperty("id").GetString()), (delivery.Attempts, delivery.LastStatus, delivery.Id.ToString()));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Who_hears_of_urgent_things_only_is_told_when_something_becomes_urgent_and_when_that_is_over()
    {
        await AddAsync(AlertSeverity.Critical);
        var rule = new KeepAlertsTests.Said($"kind-{Some.Number}");
        var keep = new KeepAlerts(new OneDatabase(database), [rule], tell, database.Clock, NullLogger<KeepAlerts>.Instance);

        Assert.Null(await ToldAsync(AlertSeverity.Warning, "short"));
        Assert.Equal("alert.raised critical", await ToldAsync(AlertSeverity.Critical, "short"));
        Assert.Null(await ToldAsync(AlertSeverity.Critical, "short"));
        Assert.Null(await ToldAsync(AlertSeverity.Warning, "short"));
        Assert.Equal("alert.resolved warning", await ToldAsync(AlertSeverity.Warning));
        // What was never urgent is over without a word.
        Assert.Null(await ToldAsync(AlertSeverity.Warning, "mild"));
        Assert.Null(await ToldAsync(AlertSeverity.Warning));

        async Task<string?> ToldAsync(AlertSeverity severity, params string[] subjects)
        {
            rule.Says("1", severity, subjects);
            await keep.RunAsync(default);
            receiver.Received.Clear();
            await RunAsync();
            return receiver.Received.IsEmpty ? null
                : JsonDocument.Parse(Assert.Single(receiver.Received).Body).RootElement is var told ? $"{told.GetProperty("event").GetString()} {told.GetProperty("alert").GetProperty("severity").GetString()}" : null;
        }
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_with_patience_and_given_up_in_the_end()
    {
        var (webhook, _) = await AddAsync(AlertSeverity.Notice);
        receiver.Answer = HttpStatusCode.ServiceUnavailable;
        await TestAsync(webhook);
        await RunAsync();
        var delivery = Assert.Single(await DeliveriesAsync(webhook));
        Assert.Equal((1, 503, "HTTP 503", database.Clock.Now.AddSeconds(10)), (delivery.Attempts, delivery.LastStatus, delivery.LastFault, delivery.NextAt));
        Assert.Equal(0, await RunAsync());

        for (var tries = 2; (delivery = (await DeliveriesAsync(webhook)).Single()).NextAt is { } next; tries++)
        {
            database.Clock.Now = next;
            Assert.Equal(1, await RunAsync());
            Assert.Equal(tries, (await DeliveriesAsync(webhook)).Single().Attempts);
        }

        Assert.Equal((9, (DateTimeOffset?)null), (delivery.Attempts, delivery.DeliveredAt));
        Assert.Equal(9, receiver.Received.Count);

        receiver.Answer = HttpStatusCode.OK;
        await TestAsync(webhook);
        await RunAsync();
        Assert.NotNull((await DeliveriesAsync(webhook))[0].DeliveredAt);
    }

    [Fact]
    public async Task What_one_that_is_switched_off_was_to_be_told_waits_and_a_test_does_not()
    {
        var (webhook, _) = await AddAsync(AlertSeverity.Critical);
        await new KeepAlerts(new OneDatabase(database), [new Holding($"kind-{Some.Number}")], tell, database.Clock, NullLogger<KeepAlerts>.Instance).RunAsync(default);
        await SwitchAsync(webhook, on: false);
        await TestAsync(webhook);

        Assert.Equal(1, await RunAsync());

        Assert.Equal("test", JsonDocument.Parse(Assert.Single(receiver.Received).Body).RootElement.GetProperty("event").GetString());
        await SwitchAsync(webhook, on: true);
        Assert.Equal(1, await RunAsync());
        Assert.All(await DeliveriesAsync(webhook), delivery => Assert.NotNull(delivery.DeliveredAt));
    }

    [Fact]
    public async Task Redirections_are_not_followed_and_this_server_is_not_reached()
    {
        var (webhook, _) = await AddAsync(AlertSeverity.Notice);
        receiver.Answer = HttpStatusCode.Found;
        await TestAsync(webhook);
        await RunAsync();
        Assert.Equal((302, (DateTimeOffset?)null), ((await DeliveriesAsync(webhook)).Single().LastStatus, (await DeliveriesAsync(webhook)).Single().DeliveredAt));

        var before = receiver.Received.Count;
        await TestAsync(webhook);
        await RunAsync(allowLoopback: false);
        Assert.Contains("may not reach", (await DeliveriesAsync(webhook))[0].LastFault, StringComparison.Ordinal);
        Assert.Equal(before, receiver.Received.Count);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_opened_holds_up_nobody_else()
    {
        var (mine, _) = await AddAsync(AlertSeverity.Notice);
        var foreign = new Webhook(new WebhookDetails("of another installation", receiver.Url, AlertSeverity.Notice, true));
        using var elsewhere = new ScratchFolder();
        foreign.Renew(MasterKey.Open(elsewhere["master.key"]));
        await database.SaveAsync(foreign);
        await TestAsync(foreign);
        await TestAsync(mine);

        Assert.Equal(2, await RunAsync());

        Assert.NotNull((await DeliveriesAsync(mine)).Single().DeliveredAt);
        Assert.Contains("master key", (await DeliveriesAsync(foreign)).Single().LastFault, StringComparison.Ordinal);
        Assert.Single(receiver.Received);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("::ffff:169.254.169.254", true)]
    [InlineData("fe80::1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("10.0.0.5", false)]
    [InlineData("203.0.113.7", false)]
    [InlineData("2001:db8::1", false)]
    public void What_only_this_server_can_reach_is_refused(string address, bool refused) => Assert.Equal(refused, WebhookHandler.Refuses(IPAddress.Parse(address), allowLoopback: false));

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@example.com/")]
    [InlineData("/alerts")]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    public void An_address_is_one_of_the_web(string url)
    {
        var refusal = Assert.Throws<InvalidValueException>(() => new Webhook(new WebhookDetails("x", url, AlertSeverity.Notice, true)));
        Assert.Equal("url", refusal.Field);
    }

    private async Task<(Webhook Webhook, string Secret)> AddAsync(AlertSeverity least)
    {
        await using var db = database.Open();
        await db.Webhooks.ExecuteDeleteAsync();
        var made = await new AddWebhook(db, key).RunAsync(new AddWebhookInput("receiver", receiver.Url, least), default);
        return (made.Webhook, made.Secret);
    }

    private async Task TestAsync(Webhook webhook)
    {
        await using var db = database.Open();
        await new TestWebhook(db, tell, database.Clock).RunAsync(new TestWebhookInput(webhook.Id), default);
    }

    private async Task SwitchAsync(Webhook webhook, bool on)
    {
        await using var db = database.Open();
        var now = await db.Webhooks.SingleAsync(row => row.Id == webhook.Id);
        await new EditWebhook(db).RunAsync(new EditWebhookInput(now.Id, now.Version, now.Name, now.Url, now.LeastSeverity, on), default);
    }

    private async Task<int> RunAsync(bool allowLoopback = true)
    {
        using var handler = WebhookHandler.Create(allowLoopback);
        return await new DeliverWebhooks(new OneDatabase(database), key, handler, database.Clock).RunAsync(default);
    }

    private async Task<List<WebhookDelivery>> DeliveriesAsync(Webhook webhook)
    {
        await using var db = database.Open();
        return await db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.WebhookId == webhook.Id).OrderByDescending(delivery => delivery.Id).ToListAsync();
    }

    /// <summary>A warning and something critical.</summary>
    private sealed class Holding(string kind) : IAlertRule
    {
        public IReadOnlyList<string> Kinds => [kind];

        public Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<AlertCondition>>([new(kind, "mild", AlertSeverity.Warning, []), new(kind, "bad", AlertSeverity.Critical, [])]);
    }

    /// <summary>What listens at a webhook's address.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication app;

        private Receiver()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            app = builder.Build();
            app.Run(ReceiveAsync);
        }

        public string Url => $"{app.Urls.Single()}/hook";

        public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

        public ConcurrentQueue<(Dictionary<string, string> Headers, string Body)> Received { get; } = new();

        public static async Task<Receiver> StartAsync()
        {
            var receiver = new Receiver();
            await receiver.app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task ReceiveAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            Received.Enqueue((context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), await reader.ReadToEndAsync()));
            context.Response.StatusCode = (int)Answer;
            if (Answer == HttpStatusCode.Found)
            {
                context.Response.Headers.Location = Url;
            }
        }
    }
}
