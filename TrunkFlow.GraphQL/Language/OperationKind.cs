namespace TrunkFlow.GraphQL.Language;

/// <summary>The three kinds of operation (§2.3).</summary>
public enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}
