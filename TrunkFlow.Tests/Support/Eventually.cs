using System.Diagnostics;

namespace TrunkFlow.Tests.Support;

/// <summary>Waits for a condition with a deadline; tests never sleep for a guessed time.</summary>
public static class Eventually
{
    public static Task TrueAsync(Func<bool> condition, string what, int seconds = 10) =>
        TrueAsync(() => Task.FromResult(condition()), what, seconds);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what, int seconds = 10)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(seconds), $"After {seconds} s still not: {what}");
            await Task.Delay(20);
        }
    }
}
