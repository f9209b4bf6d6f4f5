namespace TrunkFlow.Server.Calls.Import;

/// <summary>An attempt Asterisk wrote no line for, because its Dial could create no channel; listed in the trail of the call's next line.</summary>
public readonly record struct SilentAttempt(int Number, CallParty Target, CallDisposition Disposition, int? Cause);
