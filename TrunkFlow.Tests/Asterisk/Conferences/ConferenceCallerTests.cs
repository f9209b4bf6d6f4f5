using TrunkFlow.Server.Asterisk.Config.Text;
using TrunkFlow.Server.Asterisk.Conferences;

namespace TrunkFlow.Tests.Asterisk.Conferences;

public sealed class ConferenceCallerTests
{
    private static readonly ConferenceCall Call = new(
        Guid.Parse("0192abcd-0000-7000-8000-000000000001"), Guid.Parse("0192abcd-0000-7000-8000-000000000002"), "0192abcd00007000800000000000000a", "Reunião", "acme", "+5511987654321", "+551130001000");

    [Fact]
    public void A_leg_is_an_ordinary_call_of_the_customer_that_goes_to_the_room_when_it_is_answered()
    {
        var fields = ConferenceCaller.Action(Call, "pbx1").Fields.Select(field => $"{field.Name}: {field.Value}");
        Assert.Equal(
            [
                "Channel: Local/+5511987654321@tf-customer-acme/n", "Context: tf-conference", "Exten: 0192abcd00007000800000000000000a", "Priority: 1", "Async: true", "Timeout: 180000",
                "CallerID: \"Reunião\" <551130001000>", "ChannelId: 0192abcd-0000-7000-8000-000000000001", "OtherChannelId: pbx1-0192abcd-0000-7000-8000-000000000001",
                "Variable: CDR_PROP(disable)=1", "Variable: __TF_ORIGIN=conference:0192abcd-0000-7000-8000-000000000002", "Variable: __TF_CONFERENCE=0192abcd-0000-7000-8000-000000000002",
            ],
            fields);
    }

    [Theory]
    [InlineData("A, B & C; \"x\" <1>", "\"A B & C x 1\" <551130001000>")]
    [InlineData("\"\"", "<551130001000>")]
    public void Of_a_name_a_telephone_is_shown_what_it_may_be_shown(string name, string shown) =>
        Assert.Equal(shown, ConferenceCaller.Action(Call with { Name = name }, "pbx1").Fields.Single(field => field.Name == "CallerID").Value);

    [Theory]
    [InlineData("123@elsewhere/n")]
    [InlineData("1&PJSIP/x")]
    [InlineData("1\r\nAction: Logoff")]
    public void Nothing_but_digits_is_dialled(string digits) =>
        Assert.Throws<UnwritableTextException>(() => ConferenceCaller.Action(Call with { Digits = digits }, "pbx1"));
}
