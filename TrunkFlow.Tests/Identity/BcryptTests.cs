using System.Security.Cryptography;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Identity;

public sealed class BcryptTests
{
    // Solar Designer's crypt_blowfish, wrapper.c.
    [Theory]
    [InlineData("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")]
    [InlineData("U*U*", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK")]
    [InlineData("U*U*U", "$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a")]
    [InlineData("", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy")]
    public void Published_vectors_verify(string password, string hash)
    {
        Assert.True(Bcrypt.Verify(password, hash));
        Assert.False(Bcrypt.Verify(password + "x", hash));
    }

    [Fact]
    public void A_hash_has_the_asked_cost_and_its_own_salt()
    {
        var first = Bcrypt.Hash("senha de João", 4);
        var second = Bcrypt.Hash("senha de João", 4);
        Assert.StartsWith("$2b$04$", first, StringComparison.Ordinal);
        Assert.Equal(60, first.Length);
        Assert.NotEqual(first, second);
        Assert.Equal(4, Bcrypt.CostOf(first));
        Assert.True(Bcrypt.Verify("senha de João", first));
        Assert.True(Bcrypt.Verify("senha de João", second));
    }

    [Fact]
    public void Seventy_two_bytes_are_taken_whole_and_one_more_is_refused()
    {
        var longest = new string('ç', 36);
        var hash = Bcrypt.Hash(longest, 4);
        Assert.True(Bcrypt.Verify(longest, hash));
        Assert.False(Bcrypt.Verify(longest + "a", hash));
        Assert.Throws<ArgumentException>(() => Bcrypt.Hash(longest + "a", 4));
    }

    [Fact]
    public void A_NUL_is_refused_and_never_ends_the_password_early()
    {
        Assert.Throws<ArgumentException>(() => Bcrypt.Hash("abc\0def", 4));
        Assert.False(Bcrypt.Verify("abc\0def", Bcrypt.Hash("abc", 4)));
    }

    [Theory]
    [InlineData("*0")]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("$2b$99$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")]
    public void A_broken_hash_is_an_error_and_never_a_match(string hash) =>
        Assert.Throws<CryptographicException>(() => Bcrypt.Verify("whatever", hash));
}
