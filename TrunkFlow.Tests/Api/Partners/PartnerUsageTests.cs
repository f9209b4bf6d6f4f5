using System.Text.Json;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>A partner has the sums of its own calls, as it pays for them.</summary>
public sealed class PartnerUsageTests(TwoPartners work) : IClassFixture<TwoPartners>
{
    private static string Span => $"from: \"{TimeProvider.System.GetUtcNow().AddDays(-2):yyyy-MM-dd}\", to: \"{TimeProvider.System.GetUtcNow().AddDays(2):yyyy-MM-dd}\"";

    [Theory]
    [InlineData("DAY")]
    [InlineData("MONTH")]
    [InlineData("DESTINATION")]
    public async Task A_partner_sees_what_its_own_calls_come_to_and_an_operator_everybodys(string group)
    {
        var row = Assert.Single(await RowsAsync(work.As(work.Own), $"{Span}, groupBy: {group}"));
        Assert.Equal((5, 5, 0.5m), (row.GetProperty("calls").GetInt32(), row.GetProperty("answered").GetInt32(), row.GetProperty("sell").GetDecimal()));
        Assert.Equal(group == "DESTINATION" ? "own planned" : null, row.GetProperty("destinationName").GetString());
        Assert.Equal(group == "DESTINATION", row.GetProperty("day").ValueKind == JsonValueKind.Null);
        Assert.Equal(10, Assert.Single(await RowsAsync(work.Server.As(UserRole.Viewer), $"{Span}, groupBy: {group}")).GetProperty("calls").GetInt32());
    }

    [Fact]
    public async Task Another_customer_has_no_calls_for_it() =>
        Assert.Empty(await RowsAsync(work.As(work.Own), $"{Span}, customerId: \"{work.Other.Customer.Id}\""));

    private static async Task<List<JsonElement>> RowsAsync(ApiClient api, string arguments) =>
        [.. (await api.DataAsync($"{{ usageReport({arguments}) {{ day destination destinationName calls answered talkSeconds billedSeconds sell }} }}")).GetProperty("usageReport").EnumerateArray()];
}
