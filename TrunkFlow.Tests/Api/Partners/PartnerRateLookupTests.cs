using System.Text.Json;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>A partner looks up what its own calls cost, and nothing else.</summary>
public sealed class PartnerRateLookupTests(TwoPartners work) : IClassFixture<TwoPartners>
{
    [Fact]
    public async Task A_partner_finds_its_own_price_without_saying_whose()
    {
        var sell = await SellAsync("""{ rateLookup(number: "+5511987654321") { sell { prefix pricePerMinute price } } }""");
        Assert.Equal(("5511", 0.10m, 0.10m), (sell.GetProperty("prefix").GetString(), sell.GetProperty("pricePerMinute").GetDecimal(), sell.GetProperty("price").GetDecimal()));
        Assert.Equal(sell.ToString(), (await SellAsync($$"""{ rateLookup(number: "+5511987654321", customerId: "{{work.Own.Customer.Id}}") { sell { prefix pricePerMinute price } } }""")).ToString());
    }

    [Fact]
    public async Task The_other_partner_and_its_plan_do_not_exist_for_it()
    {
        var api = work.As(work.Own);
        var other = await api.DataAsync($$"""{ rateLookup(number: "+5511987654321", customerId: "{{work.Other.Customer.Id}}") { number } }""");
        Assert.Equal(JsonValueKind.Null, other.GetProperty("rateLookup").ValueKind);
        var plan = await api.AnswerAsync($$"""{ rateLookup(number: "+5511987654321", tariffPlanId: "{{work.Own.Customer.TariffPlanId}}") { number } }""");
        Assert.Equal("AUTH_NOT_AUTHORIZED", plan.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_providers_charge_is_refused_before_anything_is_looked_up()
    {
        var answer = await work.As(work.Own).AnswerAsync("""{ rateLookup(number: "+5511987654321") { providers { providerName } } }""");
        Assert.Equal("AUTH_NOT_AUTHORIZED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    private async Task<JsonElement> SellAsync(string query) => (await work.As(work.Own).DataAsync(query)).GetProperty("rateLookup").GetProperty("sell");
}
