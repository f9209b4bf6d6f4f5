namespace TrunkFlow.Server.Calls;

/// <summary>What can be done to a call in progress; implemented over AMI, on whichever node carries it.</summary>
public interface ICallControl
{
    /// <summary>Ends a call for everybody who takes part in it.</summary>
    /// <param name="nodeKey">The node whose switch carries it.</param>
    /// <param name="linkedId">The call. Its channels are the node's to know: nothing a caller says reaches the switch.</param>
    /// <param name="cancellationToken">Whoever asks has left; the node may do it all the same.</param>
    Task<HangUpOutcome> HangUpAsync(string nodeKey, string linkedId, CancellationToken cancellationToken);
}
