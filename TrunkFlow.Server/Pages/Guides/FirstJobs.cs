namespace TrunkFlow.Server.Pages.Guides;

/// <summary>Which of the first jobs are done.</summary>
/// <param name="Carrier">There is a gateway to call out by.</param>
/// <param name="Trunk">There is a customer with a trunk.</param>
/// <param name="Number">A number rings at somebody's.</param>
public sealed record FirstJobs(bool Carrier, bool Trunk, bool Number)
{
    /// <summary>Nothing can be sold yet, or nobody buys.</summary>
    public bool AreOpen => !Carrier || (!Trunk && !Number);
}
