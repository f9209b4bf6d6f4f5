using System.Net;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Identity;

public sealed class UserTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_partner_has_a_customer_and_nobody_else_has_one()
    {
        Assert.Throws<InvalidValueException>(() => new User("ana", "hash", UserRole.Partner));
        Assert.Throws<InvalidValueException>(() => new User("ana", "hash", UserRole.Admin, Guid.CreateVersion7()));
    }

    [Fact]
    public void What_ends_a_session_changes_the_stamp_and_another_language_does_not()
    {
        var user = new User("ana", "hash", UserRole.Operator);
        var stamp = user.SecurityStamp;
        user.Edit(UserRole.Operator, null, "en");
        Assert.Equal(stamp, user.SecurityStamp);
        foreach (var step in new Action[] { () => user.ChangePassword("x"), user.Disable, user.SignOutEverywhere, () => user.Edit(UserRole.Viewer, null, "en") })
        {
            var before = user.SecurityStamp;
            step();
            Assert.NotEqual(before, user.SecurityStamp);
        }
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(10, 64)]
    [InlineData(60, 900)]
    public void Every_wrong_password_after_the_third_doubles_the_wait(int failures, int seconds)
    {
        var signIn = new UserSignIn(Guid.CreateVersion7());
        for (var failure = 0; failure < failures; failure++)
        {
            signIn.Failed(Now);
        }

        Assert.Equal(seconds == 0 ? null : Now.AddSeconds(seconds), signIn.LockedUntil);
        signIn.Succeeded(Now, "192.0.2.1");
        Assert.False(signIn.IsLocked(Now));
    }

    [Fact]
    public void An_api_key_is_usable_from_its_addresses_until_it_expires_or_is_revoked()
    {
        var (key, secret) = ApiKey.Create(new NewApiKey("portal", UserRole.Viewer, [KeyScope.Read], null, [NetworkAddress.Parse("a", "192.0.2.0/24")], Now.AddDays(1)));
        Assert.Equal(ApiKey.Hash(secret), key.SecretHash);
        Assert.StartsWith(key.Prefix, secret, StringComparison.Ordinal);
        Assert.True(key.IsUsable(Now, IPAddress.Parse("192.0.2.9")));
        Assert.False(key.IsUsable(Now, IPAddress.Parse("198.51.100.9")));
        Assert.False(key.IsUsable(Now.AddDays(1), IPAddress.Parse("192.0.2.9")));
        key.Revoke(Now);
        Assert.False(key.IsUsable(Now, IPAddress.Parse("192.0.2.9")));
    }
}
