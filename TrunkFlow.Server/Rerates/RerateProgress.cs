namespace TrunkFlow.Server.Rerates;

/// <summary>A rerating has come further.</summary>
/// <param name="RerateId">The rerating.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Percent">Of its period, while it is compared.</param>
public sealed record RerateProgress(Guid RerateId, RerateStatus Status, int Percent)
{
    public const string Topic = "rerates";

    /// <summary>Somebody has just asked for something to be done to it.</summary>
    [GraphQLIgnore]
    public bool IsWaiting => Status == RerateStatus.Applying || (Status == RerateStatus.Comparing && Percent == 0);
}
