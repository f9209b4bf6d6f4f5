namespace TrunkFlow.Server.Calls;

/// <summary>Makes the partitions of this month and the next three, so that no call ever waits for one.</summary>
public sealed class KeepCallPartitions(CallPartitions partitions, TimeProvider time)
{
    private const int MonthsAhead = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await partitions.EnsureAsync(Enumerable.Range(0, MonthsAhead + 1).Select(month => now.AddMonths(month)), cancellationToken);
    }
}
