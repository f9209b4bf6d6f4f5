using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Asterisk.TestCalls;

namespace TrunkFlow.Tests.Asterisk.TestCalls;

public sealed class TestCallCallerTests
{
    private static readonly TestCallLeg Through = new(Guid.Parse("0192abcd-0000-7000-8000-000000000001"), null, "gw-vivo-77ab01", "+5511987654321", "+551130001000");

    [Fact]
    public void A_call_through_a_gateway_begins_in_the_context_of_that_gateway_and_goes_to_the_tones_when_it_is_answered() => Assert.Equal(
        [
            "Channel: Local/+5511987654321@tf-through-gw-vivo-77ab01/n", "Context: tf-tones", "Exten: s", "Priority: 1", "Async: true", "Timeout: 180000",
            "CallerID: \"TrunkFlow\" <551130001000>", "ChannelId: 0192abcd-0000-7000-8000-000000000001", "OtherChannelId: pbx1-0192abcd-0000-7000-8000-000000000001",
            "Variable: CDR_PROP(disable)=1", "Variable: __TF_ORIGIN=test:0192abcd-0000-7000-8000-000000000001",
        ],
        TestCallCaller.Action(Through, "pbx1").Fields.Select(field => $"{field.Name}: {field.Value}"));

    [Fact]
    public void A_customers_is_an_ordinary_call_of_his() => Assert.Equal(
        "Local/201@tf-customer-acme/n",
        TestCallCaller.Action(Through with { CustomerCode = "acme", Endpoint = null, Digits = "201" }, "pbx1").Fields.Single(field => field.Name == "Channel").Value);

    [Theory]
    [InlineData("123@elsewhere/n", "gw", null)]
    [InlineData("1&PJSIP/x", "gw", null)]
    [InlineData("1\r\nAction: Logoff", "gw", null)]
    [InlineData("123", "gw/n", null)]
    [InlineData("123", "", null)]
    [InlineData("123", "gw", "1>\r\nX: y")]
    public void Nothing_unchecked_reaches_the_switch(string digits, string endpoint, string? shown) =>
        Assert.Throws<UnwritableTextException>(() => TestCallCaller.Action(Through with { Digits = digits, Endpoint = endpoint, CallerNumber = shown }, "pbx1"));
}
