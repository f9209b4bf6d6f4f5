namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>The manager interface as its users see it: one line that comes back by itself.</summary>
public interface IAmi
{
    AmiState State { get; }

    /// <summary>Why there is no connection; empty when there is one.</summary>
    string Reason { get; }

    /// <summary>Sends one action and waits for its whole answer, which may be a refusal.</summary>
    /// <exception cref="AmiUnreachableException">There is no connection, or it ended before the answer was whole.</exception>
    /// <exception cref="AmiTimeoutException">No whole answer in time.</exception>
    Task<AmiResponse> SendAsync(AmiAction action, CancellationToken cancellationToken, TimeSpan? within = null);

    /// <summary>Hears the events wanted, and each connect and disconnect; starts with the present state when connected.</summary>
    AmiSubscription Subscribe(Func<AmiMessage, bool> wanted);
}
