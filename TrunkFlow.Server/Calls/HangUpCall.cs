using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls;

/// <summary>Ends a call in progress, ringing or answered.</summary>
/// <param name="LinkedId">The call, by the <c>linkedId</c> that <c>activeCalls</c> gives.</param>
public sealed record HangUpCallInput(string LinkedId);

public sealed class HangUpCall(IActiveCalls active, ICallControl control, TrunkFlowDbContext db, CurrentActor actor, TimeProvider time)
{
    /// <summary>The call as it was before.</summary>
    public async Task<ActiveCall> RunAsync(HangUpCallInput input, CancellationToken cancellationToken)
    {
        var nodes = active.Nodes;
        var call = nodes.SelectMany(node => node.Calls).FirstOrDefault(call => call.LinkedId == input.LinkedId);
        if (call is null)
        {
            // An id begins with the node that gave it, and one that is silent may carry the call still.
            throw nodes.FirstOrDefault(node => !node.Known && input.LinkedId.StartsWith($"{node.NodeKey}-", StringComparison.Ordinal)) is { } silent
                ? new CallSwitchAwayException(silent.NodeKey)
                : new CallOverException();
        }

        // Before it is done: a node that does not answer in time may have done it.
        await RecordAsync(call, cancellationToken);
        return await control.HangUpAsync(call.NodeKey, call.LinkedId, cancellationToken) switch
        {
            HangUpOutcome.Ended => call,
            HangUpOutcome.Over => throw new CallOverException(),
            _ => throw new CallSwitchAwayException(call.NodeKey),
        };
    }

    private async Task RecordAsync(ActiveCall call, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.Where(row => row.Code == call.CustomerCode).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
        var facts = JsonSerializer.SerializeToDocument(new
        {
            node = call.NodeKey,
            direction = EnumText.Of(call.Direction),
            from = call.From,
            to = call.To,
            gateway = call.Gateway,
            startedAt = call.StartedAt,
            answeredAt = call.AnsweredAt,
        });
        db.AuditEntries.Add(new AuditEntry(time.GetUtcNow(), actor.Value, AuditAction.Happened, "HangUp", call.LinkedId, customer, null, facts));
        await db.SaveChangesAsync(cancellationToken);
    }
}
