namespace TrunkFlow.Server.Calls;

/// <summary>Call records that the next night would delete, and that cannot be brought back.</summary>
/// <param name="FirstMonth">The first day of the oldest month.</param>
/// <param name="LastMonth">The first day of the newest of them.</param>
/// <param name="Months">How many months have records.</param>
/// <param name="Bytes">What they take on disk, indexes among it.</param>
public sealed record ForgettableCalls(DateOnly FirstMonth, DateOnly LastMonth, int Months, long Bytes);
