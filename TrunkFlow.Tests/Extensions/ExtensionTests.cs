using TrunkFlow.Server.Common;
using TrunkFlow.Server.Extensions;

namespace TrunkFlow.Tests.Extensions;

public sealed class ExtensionTests
{
    private static readonly ExtensionDetails Plain = new() { Number = "1001" };

    [Fact]
    public void Its_secret_is_long_new_every_time_and_kept_as_a_digest()
    {
        var extension = new Extension(Guid.CreateVersion7(), Plain);
        var (first, second) = (extension.NewSecret(), extension.NewSecret());
        Assert.True(first.Length >= 20);
        Assert.NotEqual(first, second);
        Assert.Equal(SipSecret.Digest(extension.EndpointName, second), extension.SecretDigest);
        Assert.DoesNotContain(second, extension.SecretDigest, StringComparison.Ordinal);
    }

    // printf 'ext-abc:trunkflow:s3cret' | md5sum
    [Fact]
    public void The_digest_is_that_of_SIP() => Assert.Equal("831b74bf2e94e6a5821c83c176e5a6c8", SipSecret.Digest("ext-abc", "s3cret"));

    [Fact]
    public void Its_endpoint_name_says_nothing_of_its_number() =>
        Assert.DoesNotContain("1001", new Extension(Guid.CreateVersion7(), Plain).EndpointName, StringComparison.Ordinal);

    public static TheoryData<string, ExtensionDetails> Wrong => new()
    {
        { "number", Plain with { Number = "10a" } },
        { "number", Plain with { Number = "1" } },
        { "name", Plain with { Name = "[x]" } },
        { "callerIdName", Plain with { CallerIdName = "Ana\" <190>" } },
        { "callerIdNumber", Plain with { CallerIdNumber = "190" } },
        { "forwardAlways", Plain with { ForwardAlways = "1001" } },
        { "forwardBusy", Plain with { ForwardBusy = "1001,n,Hangup" } },
        { "forwardNoAnswer", Plain with { ForwardNoAnswer = "+12" } },
        { "maxContacts", Plain with { MaxContacts = 0 } },
        { "ringSeconds", Plain with { RingSeconds = 1 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_refused_at_its_field(string field, ExtensionDetails details) =>
        Assert.Equal(field, Assert.Throws<InvalidValueException>(() => new Extension(Guid.CreateVersion7(), details)).Field);
}
