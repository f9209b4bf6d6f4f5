using FsCheck.Fluent;
using TrunkFlow.Server.Common;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Common;

/// <summary>Whatever these rules let through cannot end a value, a line or a section of an Asterisk file.</summary>
public sealed class SwitchTextTests
{
    private static readonly char[] Deadly = ['\n', '\r', '\0', ';', '[', ']', '"', '\\', '<', '>', '{', '}', '$', '|'];

    private static readonly (string Rule, Func<string, string?> Apply)[] Rules =
    [
        ("name", text => SwitchText.Name("f", text)),
        ("code", text => SwitchText.Code("f", text)),
        ("host", text => SwitchText.Host("f", text)),
        ("username", text => SwitchText.Username("f", text)),
        ("secret", text => SwitchText.Secret("f", text)),
        ("caller name", text => SwitchText.OptionalCallerName("f", text)),
        ("prefix", text => SwitchText.Prefix("f", text)),
        ("number", text => SwitchText.Number("f", text, 1, 15)),
        ("E.164", text => PhoneNumber.Parse("f", text)),
        ("pattern", text => TrunkFlow.Server.Routes.DialPattern.Parse("f", text).Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)),
    ];

    [Fact]
    [Trait("long", "fuzz")]
    public void No_rule_lets_a_deadly_character_through()
    {
        var hostile = Gen.Elements("abc", "190", "+55", "sip.example", "\n", "\r\n", ";", ";--", "#include x", "[evil]", "\"", "${X}", "=>", "|", ",n", "\\", "\0", "ç", " ", "_X.", "203.0.113.1", "..")
            .ListOf().Select(pieces => string.Concat(pieces));
        var samples = Gen.Sample(hostile, 8, LongRun.Size("fuzz", 2_000, 200_000));
        foreach (var text in samples)
        {
            foreach (var (rule, apply) in Rules)
            {
                string? passed;
                try
                {
                    passed = apply(text);
                }
                catch (InvalidValueException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                    continue;
                }

                Assert.False(passed?.IndexOfAny(Deadly) >= 0, $"{rule} let {text} through");
                Assert.False(passed?.Contains("=>", StringComparison.Ordinal), $"{rule} let {text} through");
                Assert.False(passed?.StartsWith('#') == true && rule != "prefix" && rule != "pattern", $"{rule} let {text} through");
            }
        }
    }

    [Theory]
    [InlineData("203.0.113.10", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("sip.operadora.com.br", true)]
    [InlineData("localhost", true)]
    [InlineData("203.0.113", false)]
    [InlineData("203.0.113.300", false)]
    [InlineData("0x7f000001", false)]
    [InlineData("127.1", false)]
    [InlineData("sip..br", false)]
    [InlineData("sip.br.", false)]
    [InlineData("sip_carrier.br", false)]
    public void A_host_is_a_literal_address_or_a_name(string host, bool expected) => Assert.Equal(expected, SwitchText.IsHost(host));

    [Theory]
    [InlineData("192.0.2.0/24", "192.0.2.128/25", true)]
    [InlineData("192.0.2.0/25", "192.0.2.128/25", false)]
    [InlineData("192.0.2.1", "192.0.2.0/31", true)]
    [InlineData("192.0.2.1", "2001:db8::/32", false)]
    public void Networks_overlap_when_one_holds_the_other(string one, string other, bool expected) =>
        Assert.Equal(expected, NetworkAddress.Overlap(NetworkAddress.Parse("a", one), NetworkAddress.Parse("b", other)));

    [Theory]
    [InlineData("192.0.2.1/32", "192.0.2.1")]
    [InlineData("192.0.2.0/30", "192.0.2.0/30")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    public void An_address_is_written_as_people_write_it(string given, string written) => Assert.Equal(written, NetworkAddress.Text(NetworkAddress.Parse("a", given)));
}
