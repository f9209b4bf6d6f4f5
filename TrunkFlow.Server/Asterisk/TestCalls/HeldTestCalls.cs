using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Asterisk.Agi;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Calling;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Asterisk.TestCalls;

/// <summary>
/// The test calls of this node. One is claimed in the database before it is made, so it is made once at most, whatever dies in between.
/// </summary>
internal sealed partial class HeldTestCalls(
    IDbContextFactory<TrunkFlowDbContext> contexts, IAmi ami, TestCallCaller caller, TestCallProgress progress, LiveRouting routing, NodeSettings node, TimeProvider time,
    ILogger<HeldTestCalls> logger)
    : IHeldCalls<TestCallChange>
{
    /// <summary>A telephone must not ring long after somebody asked for it.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(1);

    /// <summary>Within this a call that was made is on the switch.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    private const int NetworkOutOfOrder = 38;
    private const int FacilityRejected = 29;

    private static readonly TestCallStatus[] Open = [TestCallStatus.Requested, TestCallStatus.Calling, TestCallStatus.Ringing, TestCallStatus.Answered];

    public string Topic => TestCallChange.Topic;

    public bool Wants(AmiMessage message) => TestCallProgress.Wants(message);

    public Task TakeAsync(AmiMessage message, CancellationToken cancellationToken) => progress.TakeAsync(message, cancellationToken);

    /// <summary>What is not on the switch any more has ended.</summary>
    public async Task CountAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - Settled;
        var supposed = (await ReadAsync(cancellationToken)).Where(call => call.CalledAt < before).ToList();
        if (supposed.Count == 0)
        {
            return;
        }

        var channels = (await ami.SendAsync(new AmiAction("CoreShowChannels"), cancellationToken)).EnsureSuccess()
            .Named("CoreShowChannel").Select(line => line["Uniqueid"]).ToHashSet(StringComparer.Ordinal);
        foreach (var call in supposed.Where(call => !channels.Contains($"{call.Id}")))
        {
            await progress.EndedAsync(call.Id, null, cancellationToken);
        }
    }

    public async Task CarryOutAsync(CancellationToken cancellationToken)
    {
        foreach (var call in (await ReadAsync(cancellationToken)).Where(call => call.Status == TestCallStatus.Requested))
        {
            try
            {
                await MakeAsync(call, cancellationToken);
            }
            catch (Exception fault) when (fault is AmiUnreachableException or AmiTimeoutException)
            {
                // The call, if it was made, is found or missed when the calls are counted.
                LogSilent(call.Id, fault.Message);
            }
        }
    }

    private async Task<List<TestCall>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.TestCalls.AsNoTracking().Where(call => call.NodeKey == node.Key && Open.Contains(call.Status)).OrderBy(call => call.Id).ToListAsync(cancellationToken);
    }

    private async Task MakeAsync(TestCall call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - call.CreatedAt > Stale)
        {
            await progress.EndedAsync(call.Id, NetworkOutOfOrder, cancellationToken);
            return;
        }

        // What cannot be read must not be claimed, and what nobody can call waits.
        if (!caller.IsReady || !IsOnSwitch(call) || await DescribeAsync(call, now, cancellationToken) is not { } leg)
        {
            return;
        }

        var claimed = await progress.ChangeAsync(
            row => row.Id == call.Id && row.Status == TestCallStatus.Requested,
            row => row.SetProperty(x => x.Status, TestCallStatus.Calling).SetProperty(x => x.CalledAt, now),
            cancellationToken);
        if (claimed && await caller.CallAsync(leg, cancellationToken) is { Succeeded: false } refused)
        {
            LogRefused(call.Id, refused.Message["Message"]);
            await progress.EndedAsync(call.Id, FacilityRejected, cancellationToken);
        }
    }

    /// <summary>Whose call it is was perhaps saved a moment ago, and is being published.</summary>
    private bool IsOnSwitch(TestCall call) => routing.Table is not { } table
        || (call.GatewayId is { } gateway ? table.Gateway(gateway) is not null : call.CustomerId is { } customer && table.Customer(customer) is not null);

    private async Task<TestCallLeg?> DescribeAsync(TestCall call, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (call.GatewayId is { } gateway)
        {
            var endpoint = await db.Gateways.Where(row => row.Id == gateway).Select(row => row.EndpointName).FirstOrDefaultAsync(cancellationToken);
            return endpoint is null ? null : new TestCallLeg(call.Id, null, endpoint, call.Number, call.CallerId);
        }

        var customer = await db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == call.CustomerId, cancellationToken);
        return customer is null ? null : new TestCallLeg(call.Id, customer.Code, null, call.Number, call.CallerId ?? await ShownNumber.OfAsync(db, customer, now, cancellationToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The switch did not answer about the test call {Call}: {Reason}")]
    private partial void LogSilent(Guid call, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The switch refused to make the test call {Call}: {Reason}")]
    private partial void LogRefused(Guid call, string reason);
}
