namespace TrunkFlow.Server.Calls.Import;

/// <summary>What a batch adds to one row of <c>call_rollups</c>.</summary>
internal sealed class RollupSums
{
    /// <summary>Longest call that counts as short by Anatel's rule.</summary>
    private const int ShortSeconds = 6;

    public int Attempts { get; private set; }
    public int Calls { get; private set; }
    public int Answered { get; private set; }
    public int Effective { get; private set; }
    public int ShortCalls { get; private set; }
    public int Unrated { get; private set; }
    public long TalkSeconds { get; private set; }
    public long SellBilledSeconds { get; private set; }
    public long BuyBilledSeconds { get; private set; }
    public long PostDialDelayMilliseconds { get; private set; }
    public int PostDialDelayCount { get; private set; }
    public decimal Sell { get; private set; }
    public decimal Buy { get; private set; }

    public void Add(CallRecord call) => Count(call, 1);

    /// <summary>A call that was counted is not as it was.</summary>
    public void Remove(CallRecord call) => Count(call, -1);

    /// <summary>A later attempt turned up: a call counted by an earlier record is now counted by a later one.</summary>
    public void RemoveCall() => Calls--;

    private void Count(CallRecord call, int sign)
    {
        var answered = call.Disposition == CallDisposition.Answered;
        Attempts += sign;
        Calls += call.IsLastAttempt ? sign : 0;
        Answered += answered ? sign : 0;
        Effective += answered || IsEffective(call.Cause) ? sign : 0;
        ShortCalls += answered && call.TalkSeconds <= ShortSeconds ? sign : 0;
        Unrated += call.UnratedReason is null ? 0 : sign;
        TalkSeconds += sign * call.TalkSeconds;
        SellBilledSeconds += sign * (call.SellBilledSeconds ?? 0);
        BuyBilledSeconds += sign * (call.BuyBilledSeconds ?? 0);
        PostDialDelayMilliseconds += sign * (call.PostDialDelayMilliseconds ?? 0);
        PostDialDelayCount += call.PostDialDelayMilliseconds is null ? 0 : sign;
        Sell += sign * (call.Sell ?? 0m);
        Buy += sign * (call.Buy ?? 0m);
    }

    // Q.850: the network carried the call to the far end, and the far end was free, busy, silent or said no.
    private static bool IsEffective(int? cause) => cause is 16 or 17 or 18 or 19 or 21;
}
