using System.Globalization;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Tests.Asterisk.Live;

public class CallBoardTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Guid Payer = Guid.CreateVersion7();

    /// <summary>A second is one.</summary>
    private static readonly SoldCall Sold = new(Payer, new PriceTerms(60m, 0m, new BillingBlock(1, 1)), Rounding.None);

    private readonly CallBoard _board = new("pbx1");

    public CallBoardTests() => _board.Restore([], Now);

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
    public void Who_called_whom_stays_known_when_the_callers_leg_is_gone()
    {
        Born("1", "1", "PJSIP/ext-a-00000001", "acme", "5511999990000");
        Born("2", "1", "PJSIP/gw-vivo-00000002", "acme", "");
        var before = Assert.Single(_board.Describe());

        Apply("Hangup", ("Uniqueid", "1"));

        Assert.Equal(before, Assert.Single(_board.Describe()));
    }

    [Fact]
    public void A_conferences_leg_belongs_to_who_pays_for_the_call_it_makes_and_calls_the_number_and_not_the_room()
    {
        Born("leg", "leg", "Local/5511999990000@tf-customer-acme-00000001;1", "", "0192abcdef");
        Born("2", "leg", "Local/5511999990000@tf-customer-acme-00000001;2", "", "5511999990000");
        Apply("NewAccountCode", ("Uniqueid", "2"), ("AccountCode", "acme"));

        var call = Assert.Single(_board.Describe());
        Assert.Equal(("acme", "5511999990000"), (call.CustomerCode, call.To));
    }

    [Fact]
    public void The_channels_of_a_call_are_those_it_has_now_and_the_callers_comes_first()
    {
        _board.Restore([Listed("2", "1", "PJSIP/gw-one-00000002"), Listed("1", "1", "PJSIP/trunk-acme-00000001")], Now);
        Born("3", "1", "PJSIP/gw-two-00000003", "acme", "s");
        Apply("Hangup", ("Uniqueid", "2"));

        Assert.Equal(["PJSIP/trunk-acme-00000001", "PJSIP/gw-two-00000003"], _board.ChannelsOf("1"));
        Assert.Empty(_board.ChannelsOf("another"));
    }

    [Fact]
    public void After_a_list_events_that_waited_in_the_queue_change_nothing_that_is_known()
    {
        _board.Restore(
            [Listed("1", "1", "PJSIP/ext-a-00000001", ("Seconds", "67"), ("BridgeID", "b"), ("AccountCode", "acme")), Listed("2", "1", "PJSIP/gw-x-00000002", ("BridgeID", "b"))], Now);

        Assert.False(Born("1", "1", "PJSIP/ext-a-00000001", "acme", "1"));
        Apply("Hangup", ("Uniqueid", "gone before the list"));
        Apply("BridgeLeave", ("Uniqueid", "1"), ("BridgeUniqueid", "another"));

        var call = Assert.Single(_board.Describe());
        Assert.True(call.Bridged);
        Assert.Equal(Now.AddSeconds(-67), call.StartedAt);
    }

    [Theory]
    [InlineData("5511999990000", "TF_DIALED=(null)", "5511999990000")]
    [InlineData("", "TF_DIALED=5511999990000", "5511999990000")]
    [InlineData("", "TF_DIALED=(null)", "s")]
    public void A_list_says_what_was_dialled_and_not_how_far_the_dialplan_is(string dnid, string variable, string to)
    {
        _board.Restore([Listed("1", "1", "PJSIP/ext-a-00000001", ("Exten", "s"), ("DNID", dnid), ("Variable", "X=1"), ("Variable", variable))], Now);

        Assert.Equal(to, Assert.Single(_board.Describe()).To);
    }

    [Theory]
    [InlineData("CDR(answer,u)=1772452799.250000", -0.75)]
    [InlineData("CDR(answer,u)=0.000000", 0)]
    [InlineData("CDR(answer,u)=", 0)]
    [InlineData("CDR(answer,u)=(null)", 0)]
    public void A_list_says_when_a_bridged_call_was_answered_and_where_it_does_not_it_is_answered_now(string variable, double seconds)
    {
        _board.Restore([Listed("1", "1", "PJSIP/ext-a-00000001", ("BridgeID", "b"), ("Variable", variable)), Listed("2", "1", "PJSIP/gw-x-00000002", ("BridgeID", "b"))], Now);

        Assert.Equal(Now.AddSeconds(seconds), Assert.Single(_board.Describe()).AnsweredAt);
    }

    [Fact]
    public void A_call_holds_its_customers_money_from_the_moment_it_is_let_through_until_it_is_booked()
    {
        _board.Sell("1", Sold, Now);
        Assert.Equal(60m, _board.HeldBy(Payer, Now));
        // It holds money, but nothing of it is owed: other calls are not ended for it.
        Assert.Empty(_board.Unbooked(Now));

        Born("1", "1", "PJSIP/trunk-acme-00000001", "acme", "5511999990000");
        Born("2", "1", "PJSIP/gw-vivo-00000002", "acme", "s");
        Apply("BridgeEnter", ("Uniqueid", "1"), ("BridgeUniqueid", "b"));
        Apply("BridgeEnter", ("Uniqueid", "2"), ("BridgeUniqueid", "b"));
        Assert.Equal(Sold, Assert.Single(_board.Describe()).Sold);
        Assert.Equal(70m, _board.HeldBy(Payer, Now.AddSeconds(10)));
        Assert.Empty(_board.Unbooked(Now.AddSeconds(10)));

        _board.Apply(Message(("Event", "Hangup"), ("Uniqueid", "1")), Now.AddSeconds(20));
        _board.Apply(Message(("Event", "Hangup"), ("Uniqueid", "2")), Now.AddSeconds(20));
        Assert.Empty(_board.Describe());
        Assert.Equal((20m, 20m), (_board.HeldBy(Payer, Now.AddSeconds(30)), Assert.Single(_board.Unbooked(Now.AddSeconds(30))).Amount));
        Assert.Equal(0m, _board.HeldBy(Guid.CreateVersion7(), Now.AddSeconds(30)));

        Booked(31, "another");
        Booked(31, "1");
        Assert.Equal(20m, _board.HeldBy(Payer, Now.AddSeconds(32)));
        Assert.Equal(0m, _board.HeldBy(Payer, Now.AddSeconds(34)));
    }

    [Fact]
    public void Nothing_is_held_for_a_call_that_was_not_answered_or_never_came()
    {
        _board.Sell("never", Sold, Now);
        _board.Sell("1", Sold, Now);
        Born("1", "1", "PJSIP/trunk-acme-00000001", "acme", "5511999990000");
        Apply("Hangup", ("Uniqueid", "1"));

        Assert.Equal(60m, _board.HeldBy(Payer, Now.AddSeconds(9)));
        Assert.Equal(0m, _board.HeldBy(Payer, Now.AddSeconds(11)));
    }

    [Fact]
    public void Calls_go_on_holding_money_while_nobody_hears_the_switch_and_so_do_new_ones()
    {
        Talking("1");
        _board.Lose(Now.AddSeconds(10));
        Assert.Equal(80m, _board.HeldBy(Payer, Now.AddSeconds(20)));
        Assert.Equal(new HeldMoney(Payer, 660m, 60m), Assert.Single(_board.Unbooked(Now.AddMinutes(10))));

        // Nobody hears it ring, be answered or end.
        _board.Sell("2", Sold, Now.AddMinutes(10));
        Assert.Equal(660m + 60m, _board.HeldBy(Payer, Now.AddMinutes(10)));
        Assert.Equal(1260m + 660m, _board.HeldBy(Payer, Now.AddMinutes(20)));

        _board.Restore([Listed("1", "1", "PJSIP/trunk-acme-00000001", ("BridgeID", "b")), Listed("4", "1", "PJSIP/gw-x-00000002", ("BridgeID", "b")), Listed("2", "2", "PJSIP/trunk-acme-00000003")], Now.AddMinutes(20));
        Assert.Equal(2, _board.Describe().Count(call => call.Sold == Sold));
        // When it was answered the list did not say; the other rings.
        Assert.Equal(60m + 60m, _board.HeldBy(Payer, Now.AddMinutes(20)));
    }

    [Theory]
    // The switch went on: it may have talked until it was listed no more. It was started anew after it was lost: with it the call ended.
    [InlineData("7200", 100)]
    [InlineData("", 100)]
    [InlineData("30", 10)]
    [InlineData("95", 100)]
    public void A_call_that_ended_while_nobody_heard_the_switch_holds_what_it_came_to_at_most(string uptime, int amount)
    {
        Talking("1");
        _board.Lose(Now.AddSeconds(10));
        _board.Restore([], Now.AddSeconds(100));
        _board.Apply(Message(("Event", "FullyBooted"), ("Uptime", uptime)), Now.AddSeconds(100));

        Assert.Equal(new HeldMoney(Payer, amount), Assert.Single(_board.Unbooked(Now.AddSeconds(111))));
        Assert.Equal(amount, _board.HeldBy(Payer, Now.AddHours(3)));
        Booked(10_801, "1");
        Assert.Equal(0m, _board.HeldBy(Payer, Now.AddSeconds(10_804)));
    }

    [Fact]
    public void While_nobody_hears_the_switch_records_tell_which_calls_are_over()
    {
        Talking("1");
        _board.Sell("unanswered", Sold, Now);
        _board.Sell("up", Sold, Now);
        _board.Lose(Now.AddSeconds(10));

        _board.Booked(new HashSet<string> { "1" }, new HashSet<string> { "1-b", "unanswered" }, Now.AddSeconds(20), Now.AddSeconds(20));

        Assert.Equal(80m + 20m, _board.HeldBy(Payer, Now.AddSeconds(20)));
        Assert.Equal(84m, _board.HeldBy(Payer, Now.AddSeconds(24)));
    }

    [Fact]
    public void What_is_over_is_held_for_as_long_as_the_import_has_not_come_so_far()
    {
        Talking("1");
        Over("1", Now.AddSeconds(20));
        Assert.Equal(20m, _board.HeldBy(Payer, Now.AddHours(6)));

        // Six hours later it reads on from where it stood.
        Booked(21_600, Now.AddSeconds(79), "another");
        Assert.Equal(20m, _board.HeldBy(Payer, Now.AddSeconds(21_605)));
        Booked(21_610, Now.AddSeconds(80), "another");
        Assert.Equal(0m, _board.HeldBy(Payer, Now.AddSeconds(21_610)));

        // A clock that is wrong says nothing of calls to come.
        Booked(21_620, Now.AddDays(1), "another");
        Talking("2");
        Over("2", Now.AddSeconds(21_630));
        Assert.Equal(21_630m, _board.HeldBy(Payer, Now.AddSeconds(21_700)));
    }

    [Fact]
    public void Of_several_calls_each_is_let_go_by_itself()
    {
        foreach (var (call, second) in new[] { ("1", 20), ("2", 0), ("3", 5) })
        {
            Talking(call);
            Over(call, Now.AddSeconds(second));
        }

        Booked(30, "1");
        Assert.Equal(5m, _board.HeldBy(Payer, Now.AddSeconds(33)));
        Booked(40, "3");
        Assert.Empty(_board.Unbooked(Now.AddSeconds(43)));
        Booked(50, "2");
        Assert.Empty(_board.Unbooked(Now.AddSeconds(53)));
    }

    [Fact]
    public void Since_when_records_are_missing_is_known_whoever_let_the_calls_through()
    {
        Talking("1");
        Talking("static", sold: false);
        Talking("nobody's", account: "", sold: false);
        Born("2", "2", "PJSIP/trunk-acme-00000001", "acme", "5511999990000");
        Over("2", Now.AddSeconds(1));
        Over("nobody's", Now.AddSeconds(2));
        Assert.Null(_board.UnbookedSince(Now.AddSeconds(9)));

        Over("static", Now.AddSeconds(10));
        Over("1", Now.AddSeconds(20));
        Assert.Equal(Now.AddSeconds(10), _board.UnbookedSince(Now.AddMinutes(9)));
        Booked(600, "static");
        Assert.Equal(Now.AddSeconds(20), _board.UnbookedSince(Now.AddMinutes(10)));
        Booked(601, "1");
        Assert.Null(_board.UnbookedSince(Now.AddSeconds(601)));
    }

    [Fact]
    public void What_may_have_been_answered_while_nobody_heard_misses_no_record()
    {
        _board.Sell("1", Sold, Now);
        Born("1", "1", "PJSIP/trunk-acme-00000001", "acme", "5511999990000");
        Talking("2");
        _board.Lose(Now.AddSeconds(5));
        _board.Restore([], Now.AddSeconds(30));
        Assert.Equal(60m, Assert.Single(_board.Unbooked(Now.AddMinutes(1))).Amount);

        Booked(90, "2");
        Assert.Null(_board.UnbookedSince(Now.AddSeconds(90)));
        Assert.Equal(30m, Assert.Single(_board.Unbooked(Now.AddSeconds(93))).Amount);
    }

    [Fact]
    public void No_record_is_waited_for_longer_than_a_day()
    {
        Talking("1");
        Over("1", Now.AddSeconds(20));
        Assert.Equal(20m, _board.HeldBy(Payer, Now.AddSeconds(20).AddDays(1)));
        Assert.Equal(0m, _board.HeldBy(Payer, Now.AddSeconds(21).AddDays(1)));
        Assert.Empty(_board.Unbooked(Now.AddDays(2)));
    }

    [Fact]
    public void A_list_tells_by_which_rate_a_call_was_let_through_before_anybody_was_here()
    {
        var rate = Guid.CreateVersion7();
        _board.Sell("known", Sold, Now);
        _board.Restore(
            [
                Listed("1", "1", "PJSIP/ext-a-00000001", ("Variable", "TF_FOUND=+5511999990000"), ("Variable", $"TF_SELL_RATE={rate}")),
                Listed("known", "known", "PJSIP/ext-b-00000002", ("Variable", "TF_FOUND=+5511999990000"), ("Variable", $"TF_SELL_RATE={rate}")),
                Listed("3", "3", "PJSIP/ext-c-00000003", ("Variable", "TF_FOUND=(null)"), ("Variable", "TF_SELL_RATE=(null)")),
            ],
            Now);

        var leg = Assert.Single(_board.SoldBefore());
        Assert.Equal(("1", ("+5511999990000", rate)), (leg.UniqueId, leg.SoldBy!.Value));
        _board.Sell("1", Sold, Now);
        Assert.Empty(_board.SoldBefore());
        Assert.Equal(120m, _board.HeldBy(Payer, Now));
    }

    /// <summary>A call that is answered now.</summary>
    private void Talking(string id, string account = "acme", bool sold = true)
    {
        if (sold)
        {
            _board.Sell(id, Sold, Now);
        }

        Born(id, id, "PJSIP/trunk-acme-00000001", account, "5511999990000");
        Born($"{id}-b", id, "PJSIP/gw-vivo-00000002", account, "s");
        Apply("BridgeEnter", ("Uniqueid", id), ("BridgeUniqueid", id));
        Apply("BridgeEnter", ("Uniqueid", $"{id}-b"), ("BridgeUniqueid", id));
    }

    private void Over(string id, DateTimeOffset at)
    {
        _board.Apply(Message(("Event", "Hangup"), ("Uniqueid", id)), at);
        _board.Apply(Message(("Event", "Hangup"), ("Uniqueid", $"{id}-b")), at);
    }

    private void Booked(int second, params string[] paid) => Booked(second, DateTimeOffset.MinValue, paid);

    private void Booked(int second, DateTimeOffset upTo, params string[] paid) => _board.Booked(paid.ToHashSet(), paid.ToHashSet(), upTo, Now.AddSeconds(second));

    private static AmiMessage Listed(string id, string linked, string channel, params (string Name, string Value)[] more) =>
        Message([("Event", "Status"), ("Uniqueid", id), ("Linkedid", linked), ("Channel", channel), .. more]);

    private bool Born(string id, string linked, string channel, string account, string dialled) => Apply(
        "Newchannel", ("Uniqueid", id), ("Linkedid", linked), ("Channel", channel), ("AccountCode", account), ("CallerIDNum", "5511888880000"), ("Exten", dialled));

    private bool Apply(string name, params (string Name, string Value)[] fields) => _board.Apply(Message([("Event", name), .. fields]), Now);

    private static AmiMessage Message(params (string Name, string Value)[] fields) =>
        new([.. fields.Select(field => AmiField.Parse(string.Create(CultureInfo.InvariantCulture, $"{field.Name}: {field.Value}")))]);
}
