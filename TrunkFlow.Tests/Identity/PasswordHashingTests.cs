using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Identity;

public sealed class PasswordHashingTests : IDisposable
{
    private readonly PasswordHashing hashing = new(4);

    public void Dispose() => hashing.Dispose();

    [Fact]
    public async Task A_hashed_password_verifies_and_another_does_not()
    {
        var hash = await hashing.HashAsync("correct horse", CancellationToken.None);
        Assert.True(await hashing.VerifyAsync("correct horse", hash, CancellationToken.None));
        Assert.False(await hashing.VerifyAsync("correct mouse", hash, CancellationToken.None));
    }

    [Fact]
    public async Task Nobodys_password_is_hashed_too_and_never_right() =>
        Assert.False(await hashing.VerifyAsync("a password nobody has", null, CancellationToken.None));

    [Fact]
    public async Task A_hash_of_lower_cost_is_outdated()
    {
        using var stronger = new PasswordHashing(5);
        var hash = await hashing.HashAsync("correct horse", CancellationToken.None);
        Assert.True(stronger.IsOutdated(hash));
        Assert.False(hashing.IsOutdated(hash));
    }

    [Fact]
    public async Task A_flood_is_refused_while_the_queue_is_full_and_served_afterwards()
    {
        using var slow = new PasswordHashing(10);
        var accepted = new List<Task<string>>();
        await Assert.ThrowsAsync<TooManySignInsException>(async () =>
        {
            for (var i = 0; i < 1000; i++)
            {
                accepted.Add(slow.HashAsync("flood", CancellationToken.None));
            }

            await Task.CompletedTask;
        });
        Assert.InRange(accepted.Count, 64, 80);
        Assert.All(await Task.WhenAll(accepted), hash => Assert.StartsWith("$2b$10$", hash, StringComparison.Ordinal));
    }
}
