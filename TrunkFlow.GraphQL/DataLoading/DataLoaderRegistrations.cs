namespace TrunkFlow.GraphQL.DataLoading;

/// <summary>Which class stands behind which loader type.</summary>
internal sealed class DataLoaderRegistrations
{
    public Dictionary<Type, Type> Implementations { get; } = [];
}
