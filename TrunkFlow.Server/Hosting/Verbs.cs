using TrunkFlow.Server.Asterisk.Install;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Hosting;

/// <summary>
/// The command line: <c>migrate</c>, <c>user add NAME ROLE</c>, <c>user reset-password NAME</c>, <c>user remove-second-factor NAME</c>,
/// <c>keys rotate</c>,
/// <c>asterisk check|install|uninstall</c>, <c>schema export --output FILE</c>; without a verb the server runs.
/// </summary>
public static class Verbs
{
    public static async Task<int> RunVerbAsync(this WebApplication app, string[] args)
    {
        if (args is not (["schema", ..] or ["asterisk", ..]) && ConfigurationCheck.Problems(app.Configuration) is { Count: > 0 } problems)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, problems));
            return 2;
        }

        switch (args)
        {
            case ["migrate", ..]:
                await using (var scope = app.Services.CreateAsyncScope())
                {
                    await Preparation.MigrateAsync(scope.ServiceProvider, CancellationToken.None);
                }

                return 0;
            case ["user", "add", var username, var role]:
                return await AddUserAsync(app, username, role);
            case ["user", "reset-password", var username]:
                return await ResetPasswordAsync(app, username);
            case ["keys", "rotate"]:
                return await RotateKeyAsync(app);
            case ["user", "remove-second-factor", var username]:
                return await RemoveSecondFactorAsync(app, username);
            case ["asterisk", .. var rest]:
                return await AsteriskVerbs.RunAsync(app.Configuration, rest, CancellationToken.None);
            default:
                // Knows "schema export"; runs the server when it is asked for nothing.
                return await app.RunWithGraphQLCommandsAsync(args);
        }
    }

    private static async Task<int> AddUserAsync(WebApplication app, string username, string role)
    {
        if (!Enum.TryParse<UserRole>(role, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            await Console.Error.WriteLineAsync($"There is no role \"{role}\"; there are {string.Join(", ", Enum.GetNames<UserRole>()).ToLowerInvariant()}.");
            return 1;
        }

        var password = NewPassword.Generate();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var user = await scope.ServiceProvider.GetRequiredService<AddUser>().RunAsync(new AddUserInput(username, password, known), CancellationToken.None);
            Console.WriteLine($"The password of \"{user.Username}\" is {password} (shown this once).");
            return 0;
        }
        catch (RefusalException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task<int> ResetPasswordAsync(WebApplication app, string username)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var reset = await scope.ServiceProvider.GetRequiredService<ResetPassword>().OfAsync(username, CancellationToken.None);
        if (reset is null)
        {
            await Console.Error.WriteLineAsync($"There is no user \"{username}\".");
            return 1;
        }

        Console.WriteLine($"The password of \"{reset.User.Username}\" is now {reset.Password} (shown this once).");
        return 0;
    }

    private static async Task<int> RotateKeyAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var name = await scope.ServiceProvider.GetRequiredService<RotateSigningKey>().RunAsync(CancellationToken.None);
        Console.WriteLine($"Tokens are signed with key {name} from {SigningKeys.Settling.TotalMinutes:0} minutes on; those signed before stay good until they end.");
        return 0;
    }

    // For the only administrator who lost telephone and recovery codes.
    private static async Task<int> RemoveSecondFactorAsync(WebApplication app, string username)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<RemoveSecondFactor>().OfAsync(username, CancellationToken.None) is not { } user)
        {
            await Console.Error.WriteLineAsync($"There is no user \"{username}\".");
            return 1;
        }

        Console.WriteLine($"\"{user.Username}\" signs in with the password alone.");
        return 0;
    }
}
