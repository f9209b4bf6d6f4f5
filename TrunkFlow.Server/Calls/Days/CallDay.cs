namespace TrunkFlow.Server.Calls.Days;

/// <summary>
/// The calls of one day of the installation, told apart by customer or by carrier and destination, not by both: what hours come to, kept in the
/// import transaction too. A month of them is small however many calls there were, so months are read from here.
/// </summary>
public sealed class CallDay : CallSums
{
    public required DateOnly Day { get; init; }

    /// <summary>What its calls are told apart by; what they are not told apart by is null, or the empty destination.</summary>
    public required CallDayBy By { get; init; }
}
