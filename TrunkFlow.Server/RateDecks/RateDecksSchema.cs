namespace TrunkFlow.Server.RateDecks;

public static class RateDecksSchema
{
    public static IRequestExecutorBuilder AddRateDecks(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<RateDeckQueries>()
        .AddTypeExtension<RateDeckMutations>()
        .AddTypeExtension<RateDeckSubscriptions>()
        .AddType<RateDeckObjectType>()
        .AddTypeExtension<RateDeckRelations>()
        .AddType<RateDeckRowObjectType>()
        .AddTypeExtension<RateDeckRowRelations>()
        .AddTypeExtension<RateDecksOfPlanRelation>()
        .AddTypeExtension<RateDecksOfCustomerRelation>()
        .AddTypeExtension<RateDecksOfProviderRelation>()
        .AddDataLoader<RateDeckById>()
        .AddDataLoader<RateDecksOfPlan>()
        .AddDataLoader<RateDecksOfCustomer>()
        .AddDataLoader<RateDecksOfProvider>()
        .AddDataLoader<RowsOfRateDeck>();
}
