using System.Net.Http.Headers;
using System.Text.Json;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>The program decides the way of calls while a real Asterisk carries them; and when it is killed they go on by the static routes.</summary>
[Trait("needs", "asterisk")]
public sealed class LiveRoutingTests(Laboratory laboratory, TestDatabase database) : IClassFixture<Laboratory>, IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const int Traffic = 60;

    private readonly Dictionary<string, string?> seen = [];
    private ServerProcess server = null!;
    private HttpClient http = null!;
    private ApiClient api = null!;
    private JsonElement last;

    public async Task InitializeAsync()
    {
        server = new ServerProcess(database.ConnectionString, laboratory.NodeSettings);
        await server.StartAsync();
        await SignInAsync();
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Prices_and_rates_per_second_decide_while_the_program_lives_and_the_static_routes_when_it_does_not()
    {
        var net = laboratory.Network;
        // By their general costs the first is cheaper, by their rates for São Paulo the second: only live routing knows the rates.
        var general = await CreateAsync("addProvider", new { name = "Cheap in general", costPerMinute = 0.01m }, "provider");
        var special = await CreateAsync("addProvider", new { name = "Cheap here", costPerMinute = 0.05m }, "provider");
        await CreateAsync("addProviderRate", new { providerId = general, prefix = "5511", pricePerMinute = 0.09m }, "providerRate");
        var bought = await CreateAsync("addProviderRate", new { providerId = special, prefix = "5511", pricePerMinute = 0.04m }, "providerRate");
        var first = await CreateAsync("addGateway", Gateway("gw-general", general, 21), "gateway");
        var second = await CreateAsync("addGateway", Gateway("gw-special", special, 22), "gateway");
        var plan = await CreateAsync("addTariffPlan", new { name = "Varejo" }, "tariffPlan");
        var sold = await CreateAsync("addTariff", new { tariffPlanId = plan, prefix = "5511", pricePerMinute = 0.12m }, "tariff");
        await CreateAsync("addRoute", new { name = "Brasil", pattern = "55", mode = "LEAST_COST", gateways = new[] { new { gatewayId = first }, new { gatewayId = second } } }, "route");
        await CustomerAsync("quimera", 11, new { maxCallSeconds = 3600 });
        await CustomerAsync("narrow", 12, new { maxCallsPerSecond = 1 });
        await EverythingIsLiveAsync();
        await laboratory.RunAsync("gateway", "answer", "21");
        await laboratory.RunAsync("gateway", "answer", "22");

        await Eventually.TrueAsync(async () => await RoutedByAsync("1130000001") == "gw-special", "live routing has read the prices", seconds: 20);
        Assert.Equal((sold, bought), (last.GetProperty("tariffId").GetString(), last.GetProperty("providerRateId").GetString()));

        // Rio has a route and no price.
        Assert.Equal("403", await CallAsync("02130000001"));
        Assert.Equal("no-rate", (await RecordAsync("+552130000001")).GetProperty("refusal").GetString());

        var burst = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => laboratory.RunAsync("call", $"0113100000{number}", "--from", "12", "--hold", "300")));
        Assert.Equal(("200", 3), (Assert.Single(burst, status => status == "200"), burst.Count(status => status == "503")));

        // Calls are up and arriving while it dies, while it is away, and when it is back.
        var traffic = laboratory.RunAsync("load", "5", $"{Traffic}", "4000", "01130000009");
        await Task.Delay(TimeSpan.FromSeconds(3));
        await server.KillAsync();
        Assert.Contains($"\"gateway:{first}\"", await LineOfAsync("1130000002"), StringComparison.Ordinal);
        // A file knows no prices.
        Assert.Equal("200", await CallAsync("02130000002"));

        await server.StartAsync();
        await SignInAsync();
        await Eventually.TrueAsync(async () => await RoutedByAsync("1130000003") == "gw-special", "live routing is back by itself", seconds: 20);

        Assert.Equal(Enumerable.Repeat("200", Traffic), (await traffic).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var carried = await EveryRecordAsync("+551130000009", Traffic);
        Assert.All(carried, call => Assert.True(call.GetProperty("sell").GetDecimal() > 0 && call.GetProperty("disposition").GetString() == "ANSWERED", call.ToString()));
        Assert.Equal(["gw-general", "gw-special"], carried.Select(call => call.GetProperty("gateway").GetProperty("name").GetString()).Distinct().Order(StringComparer.Ordinal));

        // A changed price is known within moments.
        var changed = await api.MutateAsync("editProviderRate", new { id = bought, version = 1, prefix = "5511", pricePerMinute = 0.11m }, "providerRate { pricePerMinute }");
        Assert.Equal(0.11m, changed.GetProperty("providerRate").GetProperty("pricePerMinute").GetDecimal());
        await Eventually.TrueAsync(async () => await RoutedByAsync("1130000004") == "gw-general", "the new price decides", seconds: 10);

        Task CustomerAsync(string code, int host, object more) => CreateAsync("addCustomer", Merged(
            new { code, name = code, type = "TRUNK", tariffPlanId = plan, billingMode = "POSTPAID", creditLimit = 100_000m, trunks = new[] { new { address = $"{net}.{host}" } } }, more), "customer");

        object Gateway(string name, string provider, int host) => new { providerId = provider, name, host = $"{net}.{host}", port = 5070, qualifySeconds = 0 };
    }

    private static Dictionary<string, object?> Merged(object one, object other) =>
        one.GetType().GetProperties().Select(property => (property.Name, Value: property.GetValue(one)))
            .Concat(other.GetType().GetProperties().Select(property => (property.Name, Value: property.GetValue(other))))
            .ToDictionary(pair => pair.Name, pair => pair.Value);

    private Task<string> CallAsync(string number) => laboratory.RunAsync("call", number, "--as", "551133334444", "--hold", "200");

    /// <summary>The gateway the newest call to a number of São Paulo was answered by.</summary>
    private async Task<string> RoutedByAsync(string number)
    {
        Assert.Equal("200", await CallAsync($"0{number}"));
        return (await RecordAsync($"+55{number}")).GetProperty("gateway").GetProperty("name").GetString()!;
    }

    /// <summary>With nobody to import it, the record is read from Asterisk's file.</summary>
    private async Task<string> LineOfAsync(string number)
    {
        Assert.Equal("200", await CallAsync($"0{number}"));
        var line = "";
        await Eventually.TrueAsync(() => (line = File.ReadAllLines(laboratory.CallRecordFile).LastOrDefault(text => text.Contains($"\"+55{number}\"", StringComparison.Ordinal)) ?? "").Length > 0, "the call is in the file");
        return line;
    }

    private async Task<JsonElement> RecordAsync(string number)
    {
        const string Query = """
            query ($number: String!) {
              callRecords(first: 1, where: { destinationNumber: { eq: $number } }, order: [{ startedAt: DESC }]) { nodes { id refusal tariffId providerRateId gateway { name } } }
            }
            """;
        JsonElement record = default;
        var before = seen.GetValueOrDefault(number);
        await Eventually.TrueAsync(async () =>
        {
            var nodes = (await api.DataAsync(Query, new { number })).GetProperty("callRecords").GetProperty("nodes");
            return nodes.GetArrayLength() > 0 && (record = nodes[0]).GetProperty("id").GetString() != before;
        }, $"the call to {number} has its record", seconds: 20);
        seen[number] = record.GetProperty("id").GetString();
        return last = record;
    }

    private async Task<IReadOnlyList<JsonElement>> EveryRecordAsync(string number, int count)
    {
        const string Query = "query ($number: String!) { callRecords(first: 100, where: { destinationNumber: { eq: $number } }) { nodes { disposition sell gateway { name } } } }";
        IReadOnlyList<JsonElement> nodes = [];
        await Eventually.TrueAsync(
            async () => (nodes = [.. (await api.DataAsync(Query, new { number })).GetProperty("callRecords").GetProperty("nodes").EnumerateArray()]).Count == count, $"{count} calls to {number} have their records", seconds: 30);
        return nodes;
    }

    private async Task SignInAsync()
    {
        http?.Dispose();
        http = new HttpClient { BaseAddress = server.Address };
        api = new ApiClient(http);
        var session = await api.MutateAsync("signIn", new { username = "admin", password = server.FirstPassword }, "session { token }");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("session").GetProperty("token").GetString());
    }

    private async Task<string> CreateAsync(string mutation, object input, string entity)
    {
        var payload = await api.MutateAsync(mutation, input, $"{entity} {{ id }}");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{mutation}: {payload}");
        return payload.GetProperty(entity).GetProperty("id").GetString()!;
    }

    private Task EverythingIsLiveAsync() => Eventually.TrueAsync(async () =>
    {
        var node = Assert.Single((await api.DataAsync("{ syncStatus { status pendingChanges lastRevision { failure } } }")).GetProperty("syncStatus").EnumerateArray());
        Assert.True(node.GetProperty("status").GetString() != "FAILED", node.ToString());
        return node.GetProperty("status").GetString() == "LIVE" && node.GetProperty("pendingChanges").GetInt32() == 0;
    }, "the configuration is live on Asterisk", seconds: 30);
}
