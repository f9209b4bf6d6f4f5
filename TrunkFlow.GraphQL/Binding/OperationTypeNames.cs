namespace TrunkFlow.GraphQL.Binding;

/// <summary>The names of the three root types, for <c>[ExtendObjectType(OperationTypeNames.Query)]</c>.</summary>
public static class OperationTypeNames
{
    public const string Query = "Query";
    public const string Mutation = "Mutation";
    public const string Subscription = "Subscription";
}
