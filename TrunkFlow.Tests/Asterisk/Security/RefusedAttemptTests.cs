using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Security;

namespace TrunkFlow.Tests.Asterisk.Security;

public class RefusedAttemptTests
{
    [Theory]
    [InlineData("ChallengeResponseFailed", "PJSIP", "bia", "WrongPassword")]
    [InlineData("ChallengeResponseFailed", "PJSIP", "<unknown>", "UnknownAccount")]
    [InlineData("ChallengeSent", "PJSIP", "<unknown>", "UnknownAccount")]
    [InlineData("InvalidPassword", "AMI", "trunkflow", "WrongPassword")]
    [InlineData("InvalidAccountID", "AMI", "root", "UnknownAccount")]
    [InlineData("InvalidAccountID", "PJSIP", "100", null)]
    [InlineData("FailedACL", "PJSIP", "bia", "ForbiddenAddress")]
    [InlineData("UnexpectedAddress", "PJSIP", "bia", "ForbiddenAddress")]
    [InlineData("InvalidTransport", "PJSIP", "bia", "BadRequest")]
    public void What_was_refused_is_read_with_its_reason(string name, string service, string account, string? kind)
    {
        var attempt = RefusedAttempt.Of(Event(name, account, service: service))!;

        Assert.Equal("192.0.2.7", attempt.Address);
        Assert.Equal(kind, attempt.Kind?.ToString());
        Assert.Equal(account == "<unknown>" ? null : account, attempt.Account);
    }

    [Theory]
    [InlineData("ChallengeSent", "bia")]
    [InlineData("SuccessfulAuth", "bia")]
    [InlineData("SuccessfulAuth", "<unknown>")]
    [InlineData("SessionLimit", "bia")]
    [InlineData("LoadAverageLimit", "bia")]
    [InlineData("Newchannel", "<unknown>")]
    public void What_every_registration_brings_is_left_out(string name, string account)
    {
        Assert.False(RefusedAttempt.Is(Event(name, account)));
        Assert.Null(RefusedAttempt.Of(Event(name, account)));
    }

    [Theory]
    [InlineData("IPV6/TLS/2001:db8:0:0:0:0:0:1/5061", "2001:db8::1")]
    [InlineData("IPV6/UDP/::ffff:192.0.2.9/5060", "192.0.2.9")]
    [InlineData("IPV6/UDP/fe80::1%2/5060", "fe80::1")]
    [InlineData("IPV4/UDP/nowhere/5060", null)]
    [InlineData("", null)]
    public void One_address_is_written_one_way(string remote, string? address) =>
        Assert.Equal(address, RefusedAttempt.Of(Event("InvalidPassword", "a", remote))?.Address);

    [Fact]
    public void A_strangers_text_is_cut_and_cleaned()
    {
        var account = RefusedAttempt.Of(Event("InvalidPassword", "\u001b[31m" + new string('x', 500) + "\ud800"))!.Account!;

        Assert.StartsWith("[31mxx", account, StringComparison.Ordinal);
        Assert.Equal(RefusedAttempt.LongestAccount, account.Length);
    }

    [Fact]
    public void A_flood_from_invented_addresses_fills_no_memory()
    {
        var tally = new AttemptTally();
        for (var i = 0; i < 30_000; i++)
        {
            tally.Count(new RefusedAttempt($"10.{i >> 16}.{(i >> 8) & 255}.{i & 255}", "x", RefusedAttemptKind.WrongPassword), DateTimeOffset.UnixEpoch);
        }

        tally.Count(new RefusedAttempt("10.0.0.1", "x", RefusedAttemptKind.WrongPassword), DateTimeOffset.UnixEpoch);
        var (addresses, beyond) = tally.Take();

        Assert.Equal((AttemptTally.MostAddresses, 20_000), (addresses.Count, beyond));
        Assert.Equal(2, addresses.Single(address => address.Address == "10.0.0.1")[RefusedAttemptKind.WrongPassword]);
        Assert.Empty(tally.Take().Addresses);
    }

    private static AmiMessage Event(string name, string account, string remote = "IPV4/UDP/192.0.2.7/5060", string service = "PJSIP") =>
        new([new("Event", name), new("Service", service), new("AccountID", account), new("RemoteAddress", remote)]);
}
