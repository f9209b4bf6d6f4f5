using System.Net.Http.Headers;
using System.Text.Json;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>Real calls of customers whose money ends: what they may spend is spent once, however many talk at once, and the next call is refused.</summary>
[Trait("needs", "asterisk")]
public sealed class SpendingTests(Laboratory laboratory, TestDatabase database) : IClassFixture<Laboratory>, IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly Dictionary<string, string> customers = [];
    private ServerProcess server = null!;
    private HttpClient http = null!;
    private ApiClient api = null!;

    public async Task InitializeAsync()
    {
        server = new ServerProcess(database.ConnectionString, laboratory.NodeSettings);
        await server.StartAsync();
        http = new HttpClient { BaseAddress = server.Address };
        api = new ApiClient(http);
        var session = await api.MutateAsync("signIn", new { username = "admin", password = server.FirstPassword }, "session { token }");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("session").GetProperty("token").GetString());
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Money_is_spent_once_and_then_calls_are_refused()
    {
        await PrepareAsync();
        await laboratory.RunAsync("gateway", "answer", "21");
        await TopUpAsync("prepaid", 12.50m);
        await TopUpAsync("alone", 0.30m);
        await TopUpAsync("twice", 1.00m);
        await Eventually.TrueAsync(async () => (await KeysAsync()).Count == 0, "the money has come in", seconds: 10);

        // A second is 0.10: one call for three seconds, one for the two seconds its day allows. The far end never hangs up.
        var alone = Task.WhenAll(TalkAsync(12, "1130000003"), TalkAsync(13, "1130000004"));
        // A minute is held for each of these two; then the money goes elsewhere, and ten seconds are left for both.
        var together = Task.WhenAll(TalkAsync(11, "1130000001"), TalkAsync(11, "1130000002"));
        await Eventually.TrueAsync(async () => await HeldAsync("prepaid") > 12m, "both calls hold the money of their talk and a minute more", seconds: 10);
        await AdjustAsync("prepaid", -11.50m);
        // Ten seconds of money, and two who want it at once.
        Assert.Equal(["200", "403"], (await Task.WhenAll(CallAsync(14, "1130000007"), CallAsync(14, "1130000008"))).Order());
        await Task.WhenAll(alone, together);
        await Eventually.TrueAsync(async () => await RecordsAsync("AND disposition = 'answered'") == 5, "all calls are booked", seconds: 20);
        Assert.Equal([(3, 0.30m)], await CallsAsync("alone"));
        Assert.Equal([(2, 0.20m)], await CallsAsync("daily"));
        var both = await CallsAsync("prepaid");
        Assert.Equal(2, both.Count);
        Assert.Equal(1.00m - both.Sum(call => call.Sell), await BalanceAsync("prepaid"));
        // All of it but what is looked ahead, and nothing twice.
        Assert.InRange(both.Sum(call => call.Sell), 0.60m, 1.00m);
        await Eventually.TrueAsync(async () => await HeldAsync("prepaid") == 0m, "what is booked is not held", seconds: 10);

        // What is left of the two may pay for another second or two.
        await AdjustAsync("prepaid", -await BalanceAsync("prepaid") - 0.01m);
        await Eventually.TrueAsync(async () => (await KeysAsync()) is { } keys && keys.GetValueOrDefault("prepaid") == "no-credit" && keys.GetValueOrDefault("daily") == "spend-limit", "the switch knows who has nothing left", seconds: 10);
        await RefusedAsync("prepaid", 11, "no-credit");
        await RefusedAsync("daily", 13, "spend-limit");
        // Where the first seconds are given away as well.
        Assert.Equal("403", await CallAsync(11, "2130000005"));
        await RecordedAsync("prepaid", "no-credit", 2);
        Assert.Equal("200", await laboratory.RunAsync("call", "190", "--from", "11", "--hold", "300"));

        // The static routes know it, too.
        await server.KillAsync();
        Assert.Equal(("403", "403", "200"), (await CallAsync(11, "1130000005"), await CallAsync(13, "1130000005"), await laboratory.RunAsync("call", "190", "--from", "11", "--hold", "300")));
        await server.StartAsync();
        await InitializeAgainAsync();
        await RecordedAsync("prepaid", "no-credit", 3);
        await RecordedAsync("daily", "spend-limit", 2);

        await TopUpAsync("prepaid", 5m);
        await Eventually.TrueAsync(async () => !(await KeysAsync()).ContainsKey("prepaid") && await SimulatedAsync("prepaid") == null, "a top-up lets calls through again", seconds: 10);
        Assert.Equal("200", await CallAsync(11, "1130000006"));
    }

    private async Task InitializeAgainAsync()
    {
        var token = http.DefaultRequestHeaders.Authorization;
        http.Dispose();
        http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = token;
        api = new ApiClient(http);
        await Eventually.TrueAsync(async () => await SimulatedAsync("prepaid") == "no-credit", "the program is back", seconds: 20);
    }

    private async Task PrepareAsync()
    {
        var provider = await CreateAsync("addProvider", new { name = "Atlas", costPerMinute = 0.01m }, "provider");
        var gateway = await CreateAsync("addGateway", new { providerId = provider, name = "gw-atlas", host = $"{laboratory.Network}.21", port = 5070, qualifySeconds = 0 }, "gateway");
        var plan = await CreateAsync("addTariffPlan", new { name = "By the second" }, "tariffPlan");
        await CreateAsync("addTariff", new { tariffPlanId = plan, prefix = "5511", pricePerMinute = 6m, initialBlock = 1, increment = 1 }, "tariff");
        await CreateAsync("addTariff", new { tariffPlanId = plan, prefix = "5521", pricePerMinute = 6m, initialBlock = 1, increment = 1, freeBelowSeconds = 3 }, "tariff");
        await CreateAsync("addRoute", new { name = "Brasil", pattern = "55", gateways = new[] { new { gatewayId = gateway } } }, "route");
        await CreateAsync("addRoute", new { name = "Serviços", pattern = "_1XX", gateways = new[] { new { gatewayId = gateway } } }, "route");
        await CustomerAsync("prepaid", 11, plan, "PREPAID", 0m, null);
        await CustomerAsync("alone", 12, plan, "PREPAID", 0m, null);
        await CustomerAsync("daily", 13, plan, "POSTPAID", 100m, 0.20m);
        await CustomerAsync("twice", 14, plan, "PREPAID", 0m, null);
        await Eventually.TrueAsync(async () =>
        {
            var node = Assert.Single((await api.DataAsync("{ syncStatus { status pendingChanges } }")).GetProperty("syncStatus").EnumerateArray());
            return node.GetProperty("status").GetString() == "LIVE" && node.GetProperty("pendingChanges").GetInt32() == 0;
        }, "the configuration is live on Asterisk", seconds: 30);
        await Eventually.TrueAsync(async () => (await KeysAsync()).Count == 3, "the switch knows that nobody has paid yet", seconds: 10);
    }

    private async Task CustomerAsync(string code, int host, string plan, string billingMode, decimal creditLimit, decimal? dailySpendLimit) => customers[code] = await CreateAsync(
        "addCustomer",
        new { code, name = code, type = "TRUNK", tariffPlanId = plan, billingMode, creditLimit, dailySpendLimit, trunks = new[] { new { address = $"{laboratory.Network}.{host}" } } },
        "customer");

    private async Task TopUpAsync(string customer, decimal amount)
    {
        var payload = await api.MutateAsync("topUpBalance", new { customerId = customers[customer], amount }, "ledgerEntry { balanceAfter }");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.ToString());
    }

    /// <summary>A call whose caller waits for somebody else to end it.</summary>
    private async Task TalkAsync(int host, string number) => Assert.Equal("200", await laboratory.RunAsync("call", $"0{number}", "--from", $"{host}", "--wait"));

    private Task<string> CallAsync(int host, string number) => laboratory.RunAsync("call", $"0{number}", "--from", $"{host}", "--hold", "300");

    private async Task RefusedAsync(string customer, int host, string refusal)
    {
        Assert.Equal(refusal, await SimulatedAsync(customer));
        Assert.Equal("403", await CallAsync(host, "1130000005"));
        await RecordedAsync(customer, refusal, 1);
    }

    private Task RecordedAsync(string customer, string refusal, int times) => Eventually.TrueAsync(
        async () => await RecordsAsync($"AND customer_id = '{customers[customer]}' AND refusal = '{refusal}'") == times, $"the record says {refusal}", seconds: 20);

    /// <summary>Why a call of the customer would be refused now; null: it would not.</summary>
    private async Task<string?> SimulatedAsync(string customer)
    {
        const string Query = "query ($customer: UUID!) { simulateCall(customerId: $customer, number: \"01130000009\") { refusal { name } } }";
        var refusal = (await api.DataAsync(Query, new { customer = customers[customer] })).GetProperty("simulateCall").GetProperty("refusal");
        return refusal.ValueKind == JsonValueKind.Null ? null : refusal.GetProperty("name").GetString();
    }

    /// <summary>Who the switch knows to have nothing left, and why.</summary>
    private async Task<Dictionary<string, string>> KeysAsync() => (await laboratory.CommandAsync("database show trunkflow/credit")).Split('\n')
        .Where(line => line.StartsWith("/trunkflow/credit/", StringComparison.Ordinal))
        .Select(line => line["/trunkflow/credit/".Length..].Split(':', StringSplitOptions.TrimEntries))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    private async Task<decimal?> HeldAsync(string customer)
    {
        var balance = (await api.DataAsync("query ($customer: UUID!) { customerBalance(customerId: $customer) { reserved } }", new { customer = customers[customer] })).GetProperty("customerBalance");
        return balance.GetProperty("reserved").ValueKind == JsonValueKind.Null ? null : balance.GetProperty("reserved").GetDecimal();
    }

    private async Task AdjustAsync(string customer, decimal amount)
    {
        var payload = await api.MutateAsync("adjustBalance", new { customerId = customers[customer], amount, reason = "spent elsewhere" }, "ledgerEntry { balanceAfter }");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.ToString());
    }

    private Task<long> RecordsAsync(string where) => CallImportScene.ScalarAsync<long>(database.Source, $"SELECT count(*) FROM cdr WHERE true {where}");

    private Task<decimal> BalanceAsync(string customer) => CallImportScene.ScalarAsync<decimal>(database.Source, $"SELECT balance FROM customer_balances WHERE customer_id = '{customers[customer]}'");

    private async Task<List<(int Seconds, decimal Sell)>> CallsAsync(string customer)
    {
        const string Query = "query ($customer: UUID!) { callRecords(first: 10, where: { customerId: { eq: $customer } }) { nodes { talkSeconds sell } } }";
        var records = (await api.DataAsync(Query, new { customer = customers[customer] })).GetProperty("callRecords").GetProperty("nodes");
        return [.. records.EnumerateArray().Select(record => (record.GetProperty("talkSeconds").GetInt32(), record.GetProperty("sell").GetDecimal()))];
    }

    private async Task<string> CreateAsync(string mutation, object input, string entity)
    {
        var payload = await api.MutateAsync(mutation, input, $"{entity} {{ id }}");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{mutation}: {payload}");
        return payload.GetProperty(entity).GetProperty("id").GetString()!;
    }
}
