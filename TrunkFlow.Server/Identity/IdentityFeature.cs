using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

public static class IdentityFeature
{
    private const string Scheme = "TrunkFlow";

    /// <summary>Our engine, not the other, looks for it: open sockets and event streams ask again at once whether their session stands.</summary>
    private const string SessionsChanged = "sessions-changed";

    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PasswordHashing(provider.GetRequiredService<IConfiguration>().GetValue("Identity:BcryptCost", 12)));
        services.AddSingleton(provider => MasterKey.Open(MasterKeyFile(provider)));
        services.AddSingleton<SignInThrottle>().AddSingleton<SignInTurns>().AddSingleton<SigningKeys>().AddSingleton<AccessTokens>();
        services.AddSingleton<StandingSessions>().AddHostedService<UserChangeNotices>();
        services.AddKeyedSingleton<Func<Task>>(SessionsChanged, (provider, _) => () => provider.GetRequiredService<StandingSessions>().Changes.Next);
        services.ConfigureDbContext<TrunkFlowDbContext>((provider, options) => options.AddInterceptors(new UserChanges(provider)));
        services.AddSingleton(BreachedPasswords).AddSingleton<NewPassword>();
        services.AddScoped<SignIn>().AddScoped<SecondFactor>().AddScoped<WrongTries>().AddScoped<OwnAccount>().AddScoped<OwnPassword>().AddScoped<SignOut>().AddScoped<RotateSigningKey>().AddScoped<FirstRun>();
        services.AddScoped<AddUser>().AddScoped<EditUser>().AddScoped<DeleteUser>().AddScoped<ChangePassword>().AddScoped<ResetPassword>();
        services.AddScoped<SignOutEverywhere>().AddScoped<UnlockUser>().AddScoped<ChooseLanguage>();
        services.AddScoped<OfferSecondFactor>().AddScoped<TurnOnSecondFactor>().AddScoped<TurnOffSecondFactor>().AddScoped<RemoveSecondFactor>();
        services.AddScoped<AddApiKey>().AddScoped<RevokeApiKey>();
        services.AddDoors();
        services.AddKeyRing();
        return services;
    }

    private static void AddDoors(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = DoorOf)
            .AddCookie(PanelCookie.Scheme)
            .AddJwtBearer()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyDoor>(ApiKeyDoor.Scheme, null);
        services.AddOptions<CookieAuthenticationOptions>(PanelCookie.Scheme).Configure(PanelCookie.Configure);
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<SigningKeys, TimeProvider>(AccessTokens.Configure);
        services.AddAuthorization(Policies.AddTo);
        services.AddSingleton<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, HoldsRight>();
    }

    private static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("trunkflow");
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<KeyRing>()));
    }

    // A request that brings a token is judged by it alone; the cookie is for browsers.
    private static string DoorOf(HttpContext context) =>
        ApiKeyDoor.TokenOf(context.Request) is not { } token ? PanelCookie.Scheme
        : token.StartsWith(ApiKey.Mark, StringComparison.Ordinal) ? ApiKeyDoor.Scheme
        : JwtBearerDefaults.AuthenticationScheme;

    private static IBreachedPasswords BreachedPasswords(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>()["Identity:BreachedPasswordsFile"] is { Length: > 0 } file ? new BreachedPasswordsFile(file) : new CommonPasswords();

    private static string MasterKeyFile(IServiceProvider provider) => Path.Combine(
        provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
        provider.GetRequiredService<IConfiguration>()["MasterKeyFile"] ?? Path.Combine(".data", "master.key"));
}
