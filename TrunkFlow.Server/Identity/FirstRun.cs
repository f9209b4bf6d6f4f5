using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>An installation without users gets its first administrator, whose password is printed once and nowhere kept.</summary>
public sealed class FirstRun(TrunkFlowDbContext db, PasswordHashing passwords)
{
    private const string Username = "admin";

    public async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        var password = NewPassword.Generate();
        db.Users.Add(new User(Username, await passwords.HashAsync(password, cancellationToken), UserRole.Admin));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (UsernameTakenException)
        {
            // Another server starting at this moment made the administrator, and printed the password.
            return;
        }

        await output.WriteLineAsync($"First run: sign in as \"{Username}\" with the password {password} (shown this once; change it in the panel).");
    }
}
