using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Pages.TestCalls;

/// <summary>A test call and what became of it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Record">Its last attempt, once it is imported.</param>
public sealed record TestCallRow(TestCall Call, CallRecord? Record)
{
    /// <summary>How soon after its end a call's record is there, and longer.</summary>
    private static readonly TimeSpan RecordComes = TimeSpan.FromMinutes(1);

    /// <summary>Why nobody answered; null while it is not over, and where somebody did.</summary>
    public CallOutcome? Failure => Call.Status != TestCallStatus.Failed ? null
        : Record is { } record ? CallOutcome.Of(record.Disposition, record.Cause, record.Refusal)
        : CallOutcome.Of(CallDisposition.Failed, Call.Cause);

    /// <summary>Kind and icon of the sign.</summary>
    public (string Kind, string? Icon) Sign => Call.Status switch
    {
        TestCallStatus.Requested => ("off", "clock"),
        TestCallStatus.Calling or TestCallStatus.Ringing => ("info", "phone-outgoing"),
        TestCallStatus.Failed => (Failure!.Kind, Failure.Icon),
        _ => ("ok", null),
    };

    /// <summary>From the first INVITE to the answer, as far as it came.</summary>
    public TimeSpan? Waited => (Call.AnsweredAt ?? (Call.Status == TestCallStatus.Failed ? Call.EndedAt : null)) - Call.CalledAt;

    public TimeSpan? Talked => Call.EndedAt - Call.AnsweredAt;

    /// <summary>What carriers ask for: SIP 486 · Q.850 17.</summary>
    public string Codes => string.Join(
        " · ", new[] { Record?.SipStatus is { } sip ? $"SIP {sip}" : null, (Record?.Cause ?? Call.Cause) is { } cause && Failure is not null ? $"Q.850 {cause}" : null }.OfType<string>());

    public bool AwaitsRecord(DateTimeOffset now) => Call.IsOver && Record is null && Call.CalledAt is not null && now - Call.EndedAt < RecordComes;
}
