namespace TrunkFlow.Server.Calls.Import;

/// <summary>What the calls of an hour are counted by.</summary>
internal readonly record struct RollupKey(
    DateTimeOffset Hour, string Direction, Guid? CustomerId, Guid? ProviderId, Guid? GatewayId, string Destination) : IComparable<RollupKey>
{
    public static DateTimeOffset HourOf(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    public int CompareTo(RollupKey other)
    {
        var order = Hour.CompareTo(other.Hour);
        order = order != 0 ? order : string.CompareOrdinal(Direction, other.Direction);
        order = order != 0 ? order : Nullable.Compare(CustomerId, other.CustomerId);
        order = order != 0 ? order : Nullable.Compare(ProviderId, other.ProviderId);
        order = order != 0 ? order : Nullable.Compare(GatewayId, other.GatewayId);
        return order != 0 ? order : string.CompareOrdinal(Destination, other.Destination);
    }
}
