using System.Text;
using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Tests.Asterisk.Ami;

public class AmiActionTests
{
    [Fact]
    public void A_frame_carries_the_name_the_id_every_field_in_order_and_an_empty_line()
    {
        var action = new AmiAction("Originate").With("Channel", "Local/1@x").With("Variable", "A=1").With("Variable", "B=é");

        Assert.Equal("Action: Originate\r\nActionID: 7\r\nChannel: Local/1@x\r\nVariable: A=1\r\nVariable: B=é\r\n\r\n", Encoding.UTF8.GetString(action.Encode("7")));
    }

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nAction: Command")]
    [InlineData("a\0b")]
    public void A_value_that_could_leave_its_line_is_refused(string hostile)
    {
        Assert.Throws<AmiFieldException>(() => new AmiAction("DBPut").With("Val", hostile));
        Assert.Throws<AmiFieldException>(() => new AmiAction(hostile));
        Assert.Throws<AmiFieldException>(() => new AmiAction("DBPut").With(hostile, "x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Val: 1")]
    [InlineData("Two words")]
    public void A_field_name_is_one_word(string name) =>
        Assert.Throws<AmiFieldException>(() => new AmiAction("DBPut").With(name, "x"));

    [Fact]
    public void What_Asterisk_would_cut_silently_is_refused()
    {
        Assert.Throws<AmiFieldException>(() => new AmiAction("DBPut").With("Val", new string('x', 1100)));
        var action = new AmiAction("Originate");
        Assert.Throws<AmiFieldException>(() => Enumerable.Range(0, 200).Aggregate(action, (a, i) => a.With("Variable", $"V{i}=1")));
    }

    [Fact]
    public void The_text_of_an_action_shows_no_field()
    {
        var login = new AmiAction("Login").With("Secret", "hunter2");

        Assert.DoesNotContain("hunter2", login.ToString(), StringComparison.Ordinal);
    }
}
