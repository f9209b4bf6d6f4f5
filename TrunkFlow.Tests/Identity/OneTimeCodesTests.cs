using System.Text;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Identity;

public sealed class OneTimeCodesTests
{
    // RFC 6238 appendix B, the rows of SHA-1; of its eight digits the last six.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_vectors_of_the_RFC(long seconds, string code) =>
        Assert.Equal(seconds / 30, OneTimeCodes.StepOf(Encoding.ASCII.GetBytes("12345678901234567890"), code, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void A_clock_may_be_one_step_away(int seconds, bool accepted) =>
        Assert.Equal(accepted, OneTimeCodes.StepOf(Encoding.ASCII.GetBytes("12345678901234567890"), "081804", DateTimeOffset.FromUnixTimeSeconds(1111111109 + seconds)) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("08180")]
    [InlineData("0818041")]
    [InlineData("abcdef")]
    [InlineData("٠٨١٨٠٤")]
    public void Nothing_else_is_a_code(string code) =>
        Assert.Null(OneTimeCodes.StepOf(Encoding.ASCII.GetBytes("12345678901234567890"), code, DateTimeOffset.FromUnixTimeSeconds(1111111109)));

    [Fact]
    public void A_secret_has_160_bits_and_is_read_back_from_its_base32()
    {
        var secret = OneTimeCodes.NewSecret();
        Assert.Equal(32, secret.Length);
        Assert.Equal(20, OneTimeCodes.Read($" {secret} ")!.Length);
        Assert.NotEqual(secret, OneTimeCodes.NewSecret());
    }

    [Theory]
    [InlineData("")]
    [InlineData("JBSWY3DPEHPK3PXP")]
    [InlineData("1!")]
    public void A_text_that_is_no_secret_of_ours_is_none(string text) => Assert.Null(OneTimeCodes.Read(text));

    [Fact]
    public void The_address_names_who_and_where() =>
        Assert.StartsWith("otpauth://totp/TrunkFlow:ana?secret=ABC&issuer=TrunkFlow", OneTimeCodes.Address("ABC", "ana"), StringComparison.Ordinal);
}
