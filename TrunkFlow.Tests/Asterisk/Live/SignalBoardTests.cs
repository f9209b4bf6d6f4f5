using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Tests.Asterisk.Live;

public sealed class SignalBoardTests
{
    private const string Gateway = "PJSIP/gw-atlas-00000001";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly SignalBoard _board = new(most: 2);

    [Fact]
    public void What_is_said_of_an_attempt_is_kept_with_its_moment_until_the_called_channel_is_gone()
    {
        Begin("1", "2", Gateway);
        Say(0.2, "DialState", ("DestUniqueid", "2"), ("DialStatus", "PROCEEDING"));
        Say(1.83, "DialState", ("DestUniqueid", "2"), ("DialStatus", "RINGING"));
        Say(2, "DialState", ("DestUniqueid", "2"), ("DialStatus", "SOMETHING"));
        Say(6.21, "DialEnd", ("Uniqueid", "1"), ("DestUniqueid", "2"), ("DialStatus", "ANSWER"));
        Say(9, "Hangup", ("Uniqueid", "1"), ("Cause", "16"));
        Say(64, "Hangup", ("Uniqueid", "2"), ("Cause", "16"));
        var kept = CallSignal.Write(_board.Of("1", Gateway)!);
        Assert.Equal("Dialled:0 Proceeding:200 Ringing:1830 Ended:6210:ANSWER HungUp:64000:16", kept);
        Assert.Equal(_board.Of("1", Gateway), CallSignal.Read(kept));
    }

    [Fact]
    public void An_attempt_is_that_of_its_caller_and_its_channel_as_Asterisk_counts_anew_when_it_starts()
    {
        Begin("1", "2", Gateway);
        Assert.Null(_board.Of("3", Gateway));
        Assert.Null(_board.Of("1", "PJSIP/gw-atlas-00000002"));
        Begin("3", "4", Gateway);
        Assert.NotNull(_board.Of("1", Gateway));
        Assert.NotNull(_board.Of("3", Gateway));
    }

    [Fact]
    public void It_holds_so_many_and_of_each_so_much()
    {
        Begin("1", "2", Gateway);
        for (var repeated = 0; repeated < 100; repeated++)
        {
            Say(repeated, "DialState", ("DestUniqueid", "2"), ("DialStatus", "RINGING"));
        }

        Assert.InRange(_board.Of("1", Gateway)!.Count, 2, 20);
        Begin("3", "4", Gateway);
        Begin("5", "6", Gateway);
        Assert.Null(_board.Of("1", Gateway));
        Assert.NotNull(_board.Of("3", Gateway));
        Say(1, "DialState", ("DestUniqueid", "2"), ("DialStatus", "RINGING"));
        Assert.Null(_board.Of("1", Gateway));
    }

    [Theory]
    [InlineData("ANSWER HungUp:1:16")]
    [InlineData("A:B")]
    [InlineData("AVERYLONGWORDTHATNOBODYSAYSHERE")]
    public void What_would_be_read_as_something_else_is_not_kept(string status)
    {
        Begin("1", "2", Gateway);
        Say(1, "DialEnd", ("DestUniqueid", "2"), ("DialStatus", status));
        Assert.Equal("Dialled:0 Ended:1000", CallSignal.Write(_board.Of("1", Gateway)!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Dialled Unheard:1 7:7 Ringing:-1 Ringing:x Ringing:1:2:3")]
    public void What_cannot_be_read_is_left_out(string? kept) => Assert.Empty(CallSignal.Read(kept));

    private void Begin(string caller, string called, string channel) => Say(0, "DialBegin", ("Uniqueid", caller), ("DestUniqueid", called), ("DestChannel", channel));

    private void Say(double at, string name, params (string Name, string Value)[] fields)
    {
        var message = new AmiMessage([new AmiField("Event", name), .. fields.Select(field => new AmiField(field.Name, field.Value))]);
        Assert.True(SignalBoard.Wants(message));
        _board.Apply(message, Now.AddMilliseconds(Math.Round(at * 1000)));
    }
}
