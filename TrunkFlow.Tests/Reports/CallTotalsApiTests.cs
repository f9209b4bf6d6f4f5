using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Reports;

public sealed class CallTotalsApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Calls_are_added_up_with_what_they_sold_for_and_cost()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var now = server.Database.Clock.Now = TimeProvider.System.GetUtcNow();
        scene.Write(scene.Line(60).At(now.AddDays(-3), 60), scene.Line(120).At(now.AddDays(-2), 120), scene.Line(0).NotAnswered("NO ANSWER", 19).At(now.AddDays(-2), 0));
        await scene.ImportAsync();
        var span = $"from: \"{now.AddDays(-5):yyyy-MM-dd}\", to: \"{now.AddDays(1):yyyy-MM-dd}\"";

        Assert.Equal("3 180 0.36 0.12 0.24", await AskAsync($"{span}, customerId: \"{scene.Customer.Id}\""));
        Assert.Equal("2 180 0.36 0.12 0.24", await AskAsync($"{span}, customerId: \"{scene.Customer.Id}\", disposition: ANSWERED"));
        Assert.Equal("3 180 0.36 0.12 0.24", await AskAsync($"{span}, gatewayId: \"{scene.Gateway.Id}\", everyAttempt: true"));
        Assert.Equal("0 0 0 0 0", await AskAsync($"{span}, direction: INBOUND"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", customerId: \"01900000-0000-7000-8000-000000000001\"", false)]
    [InlineData(", unrated: true", true)]
    [InlineData(", disposition: BUSY", true)]
    [InlineData(", routeId: \"01900000-0000-7000-8000-000000000001\"", true)]
    [InlineData(", didId: \"01900000-0000-7000-8000-000000000001\"", true)]
    [InlineData(", extensionId: \"01900000-0000-7000-8000-000000000001\"", true)]
    [InlineData(", customerId: \"01900000-0000-7000-8000-000000000001\", gatewayId: \"01900000-0000-7000-8000-000000000001\"", true)]
    public async Task A_year_is_added_up_only_where_days_tell(string narrowed, bool refused)
    {
        var answer = await server.As(UserRole.Viewer).AnswerAsync($"{{ callTotals(from: \"2025-01-01\", to: \"2025-12-31\"{narrowed}) {{ records }} }}");
        if (refused)
        {
            Assert.Equal("to", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("field").GetString());
        }
        else
        {
            Assert.Equal(0, answer.GetProperty("data").GetProperty("callTotals").GetProperty("records").GetInt64());
        }
    }

    [Fact]
    public async Task Days_are_those_of_the_one_customer_unless_a_zone_is_named()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database);
        var tokyo = Some.TrunkCustomer(new CustomerDetails { Name = "Tokyo", TariffPlanId = scene.Plan.Id, TimeZone = "Asia/Tokyo" });
        await server.Database.SaveAsync(tokyo);
        var evening = new DateTimeOffset(2026, 11, 21, 20, 0, 0, TimeSpan.Zero);
        scene.Write(scene.Line(60, tokyo).At(evening, 60));
        await scene.ImportAsync();

        const string day = "from: \"2026-11-22\", to: \"2026-11-22\"";
        Assert.Equal("1 60 0.12 0.04 0.08", await AskAsync($"{day}, customerId: \"{tokyo.Id}\""));
        Assert.Equal("0 0 0 0 0", await AskAsync($"{day}, customerId: \"{tokyo.Id}\", timeZone: \"America/Sao_Paulo\""));
    }

    private async Task<string> AskAsync(string arguments)
    {
        var totals = (await server.As(UserRole.Viewer).DataAsync($"{{ callTotals({arguments}) {{ records talkSeconds sell buy profit }} }}")).GetProperty("callTotals");
        return string.Join(' ', totals.EnumerateObject().Select(field => field.Value.GetDecimal().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
