using System.Net.Http.Headers;
using System.Text.Json;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>
/// The whole product once: the program as a process, a real Asterisk, SIPp carriers and phones, PostgreSQL and Chromium. Everything is created
/// through GraphQL only, and the money is read back from GraphQL and from the panel.
/// </summary>
[Trait("needs", "asterisk")]
public sealed class FirstBilledCallTests(Laboratory laboratory, TestDatabase database) : IClassFixture<Laboratory>, IClassFixture<TestDatabase>
{
    private const string Caller = "551133334444";

    [Fact]
    public async Task An_empty_installation_carries_and_bills_its_first_calls()
    {
        await using var server = new ServerProcess(database.ConnectionString, laboratory.NodeSettings);
        await server.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        var api = new ApiClient(http);
        await SignInAsync(api, server.FirstPassword);

        var operation = await SetUpAsync(api);
        await EverythingIsLiveAsync(api);
        await PlaceCallsAsync(operation);

        var records = await RecordsAsync(api, expected: 5);
        AnsweredByTheFirstGateway(records);
        FailedOverToTheSecondGateway(records);
        RefusedForWantOfARoute(records);
        AnsweredByTheExtension(records);

        // To the last digit what the records say.
        Assert.Equal(10m - 0.056m - 0.1075m, await BalanceAsync(api, operation.CustomerId));
        Assert.Equal(-0.015m, await BalanceAsync(api, operation.HolderId));
        await ThePanelSaysTheSameAsync(server, operation);
    }

    private static async Task SignInAsync(ApiClient api, string password)
    {
        var session = await api.MutateAsync("signIn", new { username = "admin", password }, "session { token user { username role } }");
        api.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("session").GetProperty("token").GetString());
    }

    private async Task<Operation> SetUpAsync(ApiClient api)
    {
        var net = laboratory.Network;
        var provider = await CreateAsync(api, "addProvider", new { name = "Atlas Telecom", costPerMinute = 0.05m }, "provider");
        await CreateAsync(api, "addProviderRate", new { providerId = provider, prefix = "5511", pricePerMinute = 0.04m, initialBlock = 1, increment = 1 }, "providerRate");
        var first = await CreateAsync(api, "addGateway", Gateway("gw-sp1", 21), "gateway");
        var second = await CreateAsync(api, "addGateway", Gateway("gw-sp2", 22), "gateway");

        var plan = await CreateAsync(api, "addTariffPlan", new { name = "Varejo", roundingDigits = 6 }, "tariffPlan");
        await CreateAsync(api, "addTariff", new { tariffPlanId = plan, prefix = "5511", description = "Fixo São Paulo", pricePerMinute = 0.12m, connectionFee = 0.05m, initialBlock = 1, increment = 1 }, "tariff");
        await CreateAsync(api, "addTariff", new { tariffPlanId = plan, prefix = "55119", description = "Celular São Paulo", pricePerMinute = 0.215m, initialBlock = 30, increment = 6 }, "tariff");
        var customer = await CreateAsync(api, "addCustomer", new { code = "quimera", name = "Quimera Contact Center", type = "TRUNK", tariffPlanId = plan, areaCode = "11", trunks = new[] { new { address = $"{net}.11" } } }, "customer");
        await CreateAsync(api, "topUpBalance", new { customerId = customer, amount = 10m, reason = "PIX" }, "ledgerEntry");
        await CreateAsync(api, "addRoute", new { name = "São Paulo", pattern = "_5511X.", gateways = new[] { new { gatewayId = first }, new { gatewayId = second } } }, "route");

        var holder = await CreateAsync(api, "addCustomer", new { code = "livraria", name = "Livraria Nuvem Fictícia", type = "EXTENSION", tariffPlanId = plan, creditLimit = 5m, billingMode = "POSTPAID" }, "customer");
        var extension = (await api.MutateAsync("addExtension", new { customerId = holder, number = "201" }, "extensionSecret { username secret extension { id } }")).GetProperty("extensionSecret");
        var did = await CreateAsync(api, "addDid", new { number = "+551130001100", providerId = provider, gatewayId = second, inboundPricePerMinute = 0.03m }, "did");
        await CreateAsync(api, "allocateDid", new { didId = did, customerId = holder, destinations = new[] { new { kind = "EXTENSION", targetId = extension.GetProperty("extension").GetProperty("id").GetString() } } }, "allocation");
        return new Operation(customer, holder, extension.GetProperty("username").GetString()!, extension.GetProperty("secret").GetString()!);

        object Gateway(string name, int host) => new { providerId = provider, name, host = $"{net}.{host}", port = 5070, inboundAddresses = new[] { $"{net}.{host}" }, qualifySeconds = 0 };
    }

    private static async Task<string> CreateAsync(ApiClient api, string mutation, object input, string entity)
    {
        var payload = await api.MutateAsync(mutation, input, $"{entity} {{ id }}");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{mutation}: {payload}");
        return payload.GetProperty(entity).GetProperty("id").GetString()!;
    }

    private static Task EverythingIsLiveAsync(ApiClient api) =>
        Eventually.TrueAsync(async () =>
        {
            var node = Assert.Single((await api.DataAsync("{ syncStatus { nodeKey status pendingChanges lastRevision { failure } } }")).GetProperty("syncStatus").EnumerateArray());
            Assert.NotEqual("FAILED", node.GetProperty("status").GetString());
            return node.GetProperty("status").GetString() == "LIVE" && node.GetProperty("pendingChanges").GetInt32() == 0;
        }, "the configuration is live on Asterisk", seconds: 30);

    private async Task PlaceCallsAsync(Operation operation)
    {
        await laboratory.RunAsync("gateway", "answer", "21");
        await laboratory.RunAsync("gateway", "answer", "22");
        await laboratory.RunAsync("gateway", "answer", "31");
        Assert.Equal("200", await laboratory.RunAsync("register", operation.Username, operation.Secret, "31"));

        var answered = laboratory.RunAsync("call", "01130001000", "--as", Caller, "--hold", "3000");
        var refused = laboratory.RunAsync("call", "00442071234567", "--as", Caller);
        var inbound = laboratory.RunAsync("call", "01130001100", "--from", "22", "--as", "21999990001", "--hold", "3000");
        Assert.Equal("200", await answered);
        Assert.Equal("404", await refused);
        Assert.Equal("200", await inbound);

        // The same route and gateways once more, the first now out of circuits.
        await laboratory.RunAsync("gateway", "stop", "answer-21-5070");
        await laboratory.RunAsync("gateway", "failing", "21");
        Assert.Equal("200", await laboratory.RunAsync("call", "011900020001", "--as", Caller, "--hold", "1000"));
    }

    private static async Task<IReadOnlyList<JsonElement>> RecordsAsync(ApiClient api, int expected)
    {
        const string Query = """
            query ($after: DateTime!) {
              callRecords(first: 50, where: { startedAt: { gte: $after } }, order: [{ startedAt: ASC }]) {
                totalCount
                nodes {
                  id customerId direction destination destinationNumber attempt isLastAttempt disposition sipStatus refusal durationSeconds talkSeconds
                  sellPrefix sellBilledSeconds sell buyPrefix buyBilledSeconds buy profit unratedReason
                  gateway { name provider { name } } customer { code } extension { number } did { number } route { name }
                }
              }
            }
            """;
        IReadOnlyList<JsonElement> nodes = [];
        await Eventually.TrueAsync(async () =>
        {
            var after = TimeProvider.System.GetUtcNow().AddHours(-1);
            nodes = [.. (await api.DataAsync(Query, new { after })).GetProperty("callRecords").GetProperty("nodes").EnumerateArray()];
            return nodes.Count >= expected;
        }, "every call has its record", seconds: 20);
        Assert.Equal(expected, nodes.Count);
        return nodes;
    }

    private static void AnsweredByTheFirstGateway(IReadOnlyList<JsonElement> records)
    {
        var call = Assert.Single(records, record => Text(record, "destinationNumber") == "+551130001000");
        Assert.Equal(("OUTBOUND", "ANSWERED", 3), (Text(call, "direction"), Text(call, "disposition"), Number(call, "talkSeconds")));
        Assert.Equal(("gw-sp1", "Atlas Telecom"), (Text(call, "gateway", "name"), Text(call, "gateway", "provider", "name")));
        Assert.Equal(("quimera", "São Paulo"), (Text(call, "customer", "code"), Text(call, "route", "name")));
        // (0,05 × 60 + 3 × 0,12) / 60 and 3 × 0,04 / 60
        Money(call, sold: 0.056m, bought: 0.002m);
        Assert.Equal((3, 3), (Number(call, "sellBilledSeconds"), Number(call, "buyBilledSeconds")));
    }

    private static void FailedOverToTheSecondGateway(IReadOnlyList<JsonElement> records)
    {
        var attempts = records.Where(record => Text(record, "destinationNumber") == "+5511900020001").OrderBy(record => Number(record, "attempt")).ToList();
        Assert.Equal(2, attempts.Count);
        Assert.Equal(("gw-sp1", 503, false), (Text(attempts[0], "gateway", "name"), Number(attempts[0], "sipStatus"), attempts[0].GetProperty("isLastAttempt").GetBoolean()));
        Money(attempts[0], sold: 0m, bought: 0m);
        Assert.Equal(("gw-sp2", "ANSWERED", true), (Text(attempts[1], "gateway", "name"), Text(attempts[1], "disposition"), attempts[1].GetProperty("isLastAttempt").GetBoolean()));
        // 30 s at least: 30 × 0,215 / 60; one or two seconds bought at 1/1
        Assert.Equal(30, Number(attempts[1], "sellBilledSeconds"));
        var seconds = Number(attempts[1], "talkSeconds");
        Assert.InRange(seconds, 1, 2);
        Money(attempts[1], sold: 0.1075m, bought: decimal.Round(seconds * 0.04m / 60, 6, MidpointRounding.AwayFromZero));
    }

    private static void RefusedForWantOfARoute(IReadOnlyList<JsonElement> records)
    {
        var call = Assert.Single(records, record => Text(record, "destination") == "00442071234567");
        Assert.Equal(("no-route", 0), (Text(call, "refusal"), Number(call, "attempt")));
        Money(call, sold: 0m, bought: 0m);
    }

    private static void AnsweredByTheExtension(IReadOnlyList<JsonElement> records)
    {
        var call = Assert.Single(records, record => Text(record, "direction") == "INBOUND");
        Assert.Equal(("ANSWERED", "livraria", "201", "+551130001100"), (Text(call, "disposition"), Text(call, "customer", "code"), Text(call, "extension", "number"), Text(call, "did", "number")));
        // 3 s are the regulated first block of 30 s: 30 × 0,03 / 60
        Money(call, sold: 0.015m, bought: 0m);
    }

    private static async Task<decimal> BalanceAsync(ApiClient api, string customer) =>
        (await api.DataAsync("query ($id: UUID!) { customer(id: $id) { balance { balance } } }", new { id = customer }))
            .GetProperty("customer").GetProperty("balance").GetProperty("balance").GetDecimal();

    private static async Task ThePanelSaysTheSameAsync(ServerProcess server, Operation operation)
    {
        await using var browser = await ChromiumBrowser.StartAsync();
        await using var tab = await browser.OpenAsync(server.Address);
        await tab.SignInAsync("admin", server.FirstPassword);
        await tab.GoToAsync("/calls");
        var table = await tab.Page.InnerTextAsync("main");
        Assert.Contains("+55 11 3000-1000", Plain(table), StringComparison.Ordinal);
        Assert.Contains("0,0560", Plain(table), StringComparison.Ordinal);
        Assert.Contains("0,1075", Plain(table), StringComparison.Ordinal);
        await tab.GoToAsync("/calls?number=11900020001");
        await tab.FollowAsync("#list tbody th a");
        foreach (var (ladder, said) in (await tab.Page.Locator("table.ladder").AllInnerTextsAsync()).Zip(["Status SIP 503", "DialEnd ANSWER"]))
        {
            Assert.Contains("Deduzido de evento AMI (DialBegin)", Plain(ladder), StringComparison.Ordinal);
            Assert.Contains(said, Plain(ladder), StringComparison.Ordinal);
        }

        await tab.GoToAsync($"/customers/{operation.CustomerId}");
        Assert.Contains("9,84", Plain(await tab.Page.InnerTextAsync("main")), StringComparison.Ordinal);
        Assert.Empty(tab.Faults);
    }

    private static void Money(JsonElement call, decimal sold, decimal bought)
    {
        Assert.Equal((sold, bought, sold - bought), (call.GetProperty("sell").GetDecimal(), call.GetProperty("buy").GetDecimal(), call.GetProperty("profit").GetDecimal()));
    }

    private static string? Text(JsonElement element, params string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            element = element.GetProperty(name);
        }

        return element.GetString();
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : -1;

    /// <summary>The panel's no-break spaces as plain ones.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private sealed record Operation(string CustomerId, string HolderId, string Username, string Secret);
}
