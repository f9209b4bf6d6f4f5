using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Asterisk.TestCalls;

/// <summary>Writes what the switch says of test calls. Every statement says what is true now, so hearing it twice does no harm.</summary>
internal sealed class TestCallProgress(IDbContextFactory<TrunkFlowDbContext> contexts, TellTestCall tell, TimeProvider time)
{
    /// <summary>AST_STATE_UP (https://docs.asterisk.org, Newstate).</summary>
    private const string Up = "6";

    private static readonly TestCallStatus[] Waiting = [TestCallStatus.Requested, TestCallStatus.Calling, TestCallStatus.Ringing];

    public static bool Wants(AmiMessage message) => IdOf(message) is not null;

    public async Task TakeAsync(AmiMessage message, CancellationToken cancellationToken)
    {
        if (IdOf(message) is not { } id)
        {
            return;
        }

        switch (message.Event)
        {
            case "DialState":
                await RingsAsync(id, cancellationToken);
                break;
            case "Newstate":
                await AnsweredAsync(id, cancellationToken);
                break;
            default:
                await EndedAsync(id, int.TryParse(message["Cause"], out var cause) && cause > 0 ? cause : null, cancellationToken);
                break;
        }
    }

    public Task EndedAsync(Guid id, int? cause, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ChangeAsync(
            row => row.Id == id && row.EndedAt == null,
            row => row.SetProperty(x => x.Status, x => x.AnsweredAt == null ? TestCallStatus.Failed : TestCallStatus.Completed)
                .SetProperty(x => x.Cause, cause).SetProperty(x => x.EndedAt, now),
            cancellationToken);
    }

    /// <summary>Changes the call meant, and tells of it where there was one.</summary>
    public async Task<bool> ChangeAsync(Expression<Func<TestCall, bool>> meant, Action<UpdateSettersBuilder<TestCall>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = db.TestCalls.Where(meant);
        if (await rows.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } call || await rows.ExecuteUpdateAsync(change, cancellationToken) == 0)
        {
            return false;
        }

        await tell.AboutAsync(call, cancellationToken);
        return true;
    }

    private async Task RingsAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await ChangeAsync(
            row => row.Id == id && row.Status == TestCallStatus.Calling,
            row => row.SetProperty(x => x.Status, TestCallStatus.Ringing).SetProperty(x => x.RangAt, now),
            cancellationToken);
    }

    private async Task AnsweredAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await ChangeAsync(
            row => row.Id == id && Waiting.Contains(row.Status),
            row => row.SetProperty(x => x.Status, TestCallStatus.Answered).SetProperty(x => x.AnsweredAt, now),
            cancellationToken);
    }

    /// <summary>Whose call an event may speak of; null where it says nothing of a call of ours.</summary>
    private static Guid? IdOf(AmiMessage message)
    {
        var channel = message.Is("Hangup") || (message.Is("Newstate") && message["ChannelState"] == Up) ? message["Uniqueid"]
            : message.Is("DialState") && message["DialStatus"] == "RINGING" ? message["DestUniqueid"]
            : "";
        return Guid.TryParseExact(channel, "D", out var id) ? id : null;
    }
}
