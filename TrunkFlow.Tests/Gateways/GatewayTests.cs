using TrunkFlow.Server.Common;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Gateways;

public sealed class GatewayTests
{
    private static readonly GatewayDetails Plain = new() { ProviderId = Guid.CreateVersion7(), Name = "Carrier SP", Host = "sip.carrier.example" };

    public static TheoryData<string, GatewayDetails> Wrong => new()
    {
        { "name", Plain with { Name = "Carrier]" } },
        { "host", Plain with { Host = "203.0.113.1\ntype=endpoint" } },
        { "host", Plain with { Host = "203.0.113" } },
        { "host", Plain with { Host = "-bad-.example" } },
        { "host", Plain with { Host = "sip carrier" } },
        { "port", Plain with { Port = 65536 } },
        { "inboundAddresses[1]", Plain with { InboundAddresses = ["203.0.113.1", "carrier.example"] } },
        { "codecs[1]", Plain with { Codecs = ["alaw", "all"] } },
        { "authUsername", Plain with { AuthUsername = "user;x" } },
        { "authUsername", Plain with { AuthUsername = "@carrier" } },
        { "authUsername", Plain with { Registers = true } },
        { "password", Plain with { Registers = true, AuthUsername = "user" } },
        { "fromUser", Plain with { FromUser = "a b" } },
        { "fromUser", Plain with { FromUser = "5511@carrier" } },
        { "fromDomain", Plain with { FromDomain = "x\r\ny" } },
        { "addPrefix", Plain with { AddPrefix = "55,n" } },
        { "stripDigits", Plain with { StripDigits = -1 } },
        { "weight", Plain with { Weight = -1 } },
        { "qualifySeconds", Plain with { QualifySeconds = -5 } },
        { "maxChannels", Plain with { MaxChannels = -1 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_refused_at_its_field(string field, GatewayDetails details) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => new Gateway(details)).Field);

    [Fact]
    public void A_gateway_without_inbound_addresses_is_outbound_only()
    {
        Assert.True(new Gateway(Plain).OutboundOnly);
        Assert.False(new Gateway(Plain with { InboundAddresses = ["203.0.113.0/28"] }).OutboundOnly);
    }

    [Fact]
    public void A_password_is_kept_sealed_and_opens_with_the_key()
    {
        using var folder = new ScratchFolder();
        var key = MasterKey.Open(folder["master.key"]);
        var gateway = new Gateway(Plain with { Registers = true, AuthUsername = "user" }, "s3cret!pass", key);
        Assert.Equal("s3cret!pass", gateway.OpenPassword(key));
        Assert.False(gateway.SealedPassword.AsSpan().IndexOf("s3cret"u8) >= 0);
    }

    [Fact]
    public void A_hostile_password_is_refused_at_its_field()
    {
        using var folder = new ScratchFolder();
        var key = MasterKey.Open(folder["master.key"]);
        Assert.Equal("password", Assert.Throws<InvalidValueException>(() => new Gateway(Plain, "x\n[evil]", key)).Field);
    }
}
