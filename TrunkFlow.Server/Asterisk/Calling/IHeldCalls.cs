using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Calling;

/// <summary>Calls that stand in the database as somebody asked for them, and on this node's switch as they are.</summary>
internal interface IHeldCalls<TChange>
{
    /// <summary>On which it is told that something was asked for.</summary>
    string Topic { get; }

    bool Wants(AmiMessage message);

    /// <summary>Writes what an event says.</summary>
    Task TakeAsync(AmiMessage message, CancellationToken cancellationToken);

    /// <summary>Puts right what the rows say: after a connection was lost events have been missed.</summary>
    Task CountAsync(CancellationToken cancellationToken);

    Task CarryOutAsync(CancellationToken cancellationToken);
}
