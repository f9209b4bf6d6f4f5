namespace TrunkFlow.Server.Pages.LiveCalls;

/// <summary>How many channels a customer or a gateway uses.</summary>
/// <param name="Key">The customer's code or the gateway's endpoint, to narrow the list with.</param>
/// <param name="Name">What people call it.</param>
/// <param name="InUse">Calls in progress.</param>
/// <param name="Most">Its limit; null for none.</param>
public sealed record ChannelUse(string Key, string Name, int InUse, int? Most)
{
    /// <summary>How full, 0 to 100; null where nothing limits it. A limit of none at all is full.</summary>
    public int? Percent => Most is { } most ? most == 0 ? 100 : Math.Min(100, InUse * 100 / most) : null;
}
