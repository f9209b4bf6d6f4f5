namespace TrunkFlow.Server.Conferences;

public static class ConferencesFeature
{
    public static IServiceCollection AddConferences(this IServiceCollection services) => services
        .AddSingleton<TellConference>()
        .AddSingleton<ConferenceSwitches>()
        .AddScoped<AddConference>()
        .AddScoped<EditConference>()
        .AddScoped<DeleteConference>()
        .AddScoped<StartConference>()
        .AddScoped<InviteToConference>()
        .AddScoped<MuteParticipant>()
        .AddScoped<RemoveParticipant>()
        .AddScoped<EndConference>();
}
