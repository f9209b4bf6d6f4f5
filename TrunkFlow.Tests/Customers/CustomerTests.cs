using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly CustomerDetails Plain = new() { Name = "Padaria Aurora" };

    [Theory]
    [InlineData(CustomerStatus.Blocked, false, false)]
    [InlineData(CustomerStatus.BlockedIn, true, false)]
    [InlineData(CustomerStatus.BlockedOut, false, true)]
    public void A_block_holds_for_the_direction_it_names(CustomerStatus how, bool mayCallOut, bool mayBeCalled)
    {
        var customer = Some.TrunkCustomer();
        customer.Block(how, "unpaid");
        Assert.Equal((mayCallOut, mayBeCalled, "unpaid"), (customer.MayCallOut, customer.MayBeCalled, customer.BlockedReason));
        customer.Unblock();
        Assert.Equal((true, true, null), (customer.MayCallOut, customer.MayBeCalled, customer.BlockedReason));
    }

    [Fact]
    public void A_code_is_kept_in_lower_case() => Assert.Equal("aurora-2", Some.TrunkCustomer(code: " Aurora-2 ").Code);

    public static TheoryData<string, CustomerDetails> Wrong => new()
    {
        { "name", Plain with { Name = "Aurora\n[evil]" } },
        { "name", Plain with { Name = " " } },
        { "taxId", Plain with { TaxId = "11.222.333/0001-80" } },
        { "contactEmail", Plain with { ContactEmail = "nobody" } },
        { "timeZone", Plain with { TimeZone = "Mars/Olympus" } },
        { "areaCode", Plain with { AreaCode = "1" } },
        { "creditLimit", Plain with { CreditLimit = -1m } },
        { "creditLimit", Plain with { BillingMode = BillingMode.Postpaid } },
        { "dailySpendLimit", Plain with { DailySpendLimit = -0.01m } },
        { "maxRatePerMinute", Plain with { MaxRatePerMinute = -1m } },
        { "maxChannels", Plain with { MaxChannels = -1 } },
        { "maxCallsPerSecond", Plain with { MaxCallsPerSecond = 100_000 } },
        { "blockedDestinations[1]", Plain with { BlockedDestinations = ["900", "abc"] } },
        { "codecs[0]", Plain with { Codecs = ["mp3"] } },
        { "forcedCallerId", Plain with { CallerIdPolicy = CallerIdPolicy.Force } },
        { "allowedCallerIds", Plain with { CallerIdPolicy = CallerIdPolicy.AllowList } },
        { "allowedCallerIds", Plain with { CallerIdPolicy = CallerIdPolicy.Reject } },
        { "allowedCallerIds[0]", Plain with { AllowedCallerIds = ["12"] } },
        { "billingMode", Plain with { BillingMode = (BillingMode)9 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_refused_at_its_field(string field, CustomerDetails details)
    {
        var refusal = Assert.Throws<InvalidValueException>(() => Some.TrunkCustomer(details));
        Assert.Equal(field, refusal.Field);
        Assert.NotEmpty(refusal.Message);
    }

    [Theory]
    [InlineData(BillingMode.Prepaid, 0)]
    [InlineData(BillingMode.Prepaid, 50)]
    [InlineData(BillingMode.Postpaid, 50)]
    public void Either_mode_may_have_credit_and_prepaid_needs_none(BillingMode mode, int credit)
    {
        var customer = Some.TrunkCustomer(Plain with { BillingMode = mode, CreditLimit = credit });
        Assert.Equal((mode, credit), (customer.BillingMode, customer.CreditLimit));
    }

    [Fact]
    public void Only_a_trunk_customer_has_trunks() =>
        Assert.Throws<NotTrunkCustomerException>(() => Some.ExtensionCustomer().AddTrunk(new CustomerTrunkDetails { Address = "192.0.2.1" }));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7/32")]
    [InlineData("192.0.2.0/28", "192.0.2.0/28")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    public void A_trunk_is_told_by_an_address_or_a_network(string address, string expected) =>
        Assert.Equal(expected, Some.TrunkCustomer().AddTrunk(new CustomerTrunkDetails { Address = address }).Address.ToString());

    [Theory]
    [InlineData("address", "sip.example.com", 5060, "")]
    [InlineData("address", "192.0.2.1/28", 5060, "")]
    [InlineData("address", "0.0.0.0/0", 5060, "")]
    [InlineData("address", "192.0.2.1\n;", 5060, "")]
    [InlineData("port", "192.0.2.1", 0, "")]
    [InlineData("techPrefix", "192.0.2.1", 5060, "12a")]
    public void A_wrong_trunk_is_refused_at_its_field(string field, string address, int port, string techPrefix)
    {
        var details = new CustomerTrunkDetails { Address = address, Port = port, TechPrefix = techPrefix };
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => Some.TrunkCustomer().AddTrunk(details)).Field);
    }

    [Fact]
    public void A_trunk_has_an_address_or_a_secret_never_both()
    {
        var customer = Some.TrunkCustomer();
        var byAddress = customer.AddTrunk(new CustomerTrunkDetails { Address = "192.0.2.1" });
        Assert.Throws<InvalidValueException>(() => byAddress.NewSecret());
        var bySecret = customer.AddTrunk(new CustomerTrunkDetails());
        var secret = bySecret.NewSecret();
        Assert.Equal(SipSecret.Digest(bySecret.EndpointName, secret), bySecret.SecretDigest);
        customer.EditTrunk(bySecret, new CustomerTrunkDetails { Address = "192.0.2.2" });
        Assert.Null(bySecret.SecretDigest);
    }
}
