namespace TrunkFlow.Server.Conferences;

public static class ConferencesSchema
{
    public static IRequestExecutorBuilder AddConferences(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<ConferenceQueries>()
        .AddTypeExtension<ConferenceMutations>()
        .AddTypeExtension<ConferenceSubscriptions>()
        .AddTypeExtension<ConferenceChangeRelations>()
        .AddType<ConferenceObjectType>()
        .AddTypeExtension<ConferenceRelations>()
        .AddType<ConferenceParticipantObjectType>()
        .AddTypeExtension<ConferenceParticipantRelations>()
        .AddDataLoader<ConferenceById>()
        .AddDataLoader<ConferencesOfCustomer>()
        .AddDataLoader<ParticipantsOfConference>()
        .AddDataLoader<ParticipationsOfExtension>();
}
