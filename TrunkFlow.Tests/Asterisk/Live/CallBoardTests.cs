using System.Globalization;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Tests.Asterisk.Live;

public class CallBoardTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly CallBoard _board = new("pbx1");

    [Fact]
    public void A_call_begins_with_its_first_leg_and_is_answered_when_two_legs_hear_each_other()
    {
        Assert.True(Born("1", "1", "PJSIP/trunk-acme-00000001", "acme", "5511999990000"));
        Assert.False(Born("2", "1", "PJSIP/gw-vivo-00000002", "acme", "s"));
        var ringing = Assert.Single(_board.Describe());
        Assert.False(ringing.Bridged);

        Apply("BridgeEnter", ("Uniqueid", "2"), ("BridgeUniqueid", "b"));
        Assert.False(Assert.Single(_board.Describe()).Bridged);
        Apply("BridgeEnter", ("Uniqueid", "1"), ("BridgeUniqueid", "b"));

        var call = Assert.Single(_board.Describe());
        Assert.Equal(
            new ActiveCall("pbx1", "1", CallDirection.Outbound, "acme", "5511888880000", "5511999990000", "gw-vivo", Now, Now),
            call);
    }

    [Fact]
    public void A_failed_attempt_is_a_leg_of_the_call_and_the_call_ends_with_its_last_leg()
    {
        Born("1", "1", "PJSIP/trunk-acme-00000001", "acme", "5511999990000");
        Born("2", "1", "PJSIP/gw-one-00000002", "acme", "s");
        Apply("Hangup", ("Uniqueid", "2"));
        Born("3", "1", "PJSIP/gw-two-00000003", "acme", "s");

        Assert.Equal("gw-two", Assert.Single(_board.Describe()).Gateway);
        Apply("Hangup", ("Uniqueid", "1"));
        Assert.Single(_board.Describe());
        Apply("Hangup", ("Uniqueid", "3"));
        Assert.Empty(_board.Describe());
        Assert.Equal(0, _board.Channels);
    }

    [Theory]
    [InlineData("PJSIP/gw-vivo-00000001", "PJSIP/ext-ana-00000002", CallDirection.Inbound, "gw-vivo")]
    [InlineData("PJSIP/gw-vivo-00000001", "PJSIP/gw-tim-00000002", CallDirection.Inbound, "gw-tim")]
    [InlineData("PJSIP/ext-ana-00000001", "PJSIP/ext-bia-00000002", CallDirection.Internal, null)]
    [InlineData("PJSIP/ext-ana-00000001", "PJSIP/gw-tim-00000002", CallDirection.Outbound, "gw-tim")]
    [InlineData("Local/1@tf-conf-00000001;1", "PJSIP/gw-tim-00000002", CallDirection.Outbound, "gw-tim")]
    public void The_direction_follows_from_whose_legs_they_are(string caller, string callee, CallDirection direction, string? gateway)
    {
        Born("1", "1", caller, "acme", "1");
        Born("2", "1", callee, "acme", "s");

        var call = Assert.Single(_board.Describe());
        Assert.Equal(direction, call.Direction);
        Assert.Equal(gateway, call.Gateway);
    }

    [Fact]
    public void The_customer_named_later_by_the_dialplan_counts()
    {
        Born("1", "1", "PJSIP/gw-vivo-00000001", "", "551130001000");
        Assert.Null(Assert.Single(_board.Describe()).CustomerCode);

        Apply("NewAccountCode", ("Uniqueid", "1"), ("AccountCode", "acme"));

        Assert.Equal("acme", Assert.Single(_board.Describe()).CustomerCode);
    }

    [Fact]
    public void After_a_list_events_that_waited_in_the_queue_change_nothing_that_is_known()
    {
        _board.Restore(
        [
            Message(("Uniqueid", "1"), ("Linkedid", "1"), ("Channel", "PJSIP/ext-a-00000001"), ("Duration", "00:01:07"), ("BridgeId", "b"), ("AccountCode", "acme")),
            Message(("Uniqueid", "2"), ("Linkedid", "1"), ("Channel", "PJSIP/gw-x-00000002"), ("Duration", "00:01:06"), ("BridgeId", "b")),
        ], Now);

        Assert.False(Born("1", "1", "PJSIP/ext-a-00000001", "acme", "1"));
        Apply("Hangup", ("Uniqueid", "gone before the list"));
        Apply("BridgeLeave", ("Uniqueid", "1"), ("BridgeUniqueid", "another"));

        var call = Assert.Single(_board.Describe());
        Assert.True(call.Bridged);
        Assert.Equal(Now.AddSeconds(-67), call.StartedAt);
    }

    private bool Born(string id, string linked, string channel, string account, string dialled) => Apply(
        "Newchannel", ("Uniqueid", id), ("Linkedid", linked), ("Channel", channel), ("AccountCode", account), ("CallerIDNum", "5511888880000"), ("Exten", dialled));

    private bool Apply(string name, params (string Name, string Value)[] fields) => _board.Apply(Message([("Event", name), .. fields]), Now);

    private static AmiMessage Message(params (string Name, string Value)[] fields) =>
        new([.. fields.Select(field => AmiField.Parse(string.Create(CultureInfo.InvariantCulture, $"{field.Name}: {field.Value}")))]);
}
