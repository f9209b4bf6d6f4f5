using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>A new user.</summary>
/// <param name="Username">What they sign in with; letters, digits, dot, hyphen, underscore, plus and at sign. Kept in lower case.</param>
/// <param name="Password">At least 10 characters, at most 72 bytes; none known from leaks, none with the user name in it.</param>
/// <param name="Role">What they may do.</param>
/// <param name="CustomerId">The customer a partner belongs to; only partners have one.</param>
/// <param name="Locale">Language of the panel: pt-BR or en.</param>
public sealed record AddUserInput(string Username, string Password, UserRole Role, Guid? CustomerId = null, [property: DefaultValue("pt-BR")] string Locale = "pt-BR");

public sealed class AddUser(TrunkFlowDbContext db, PasswordHashing passwords, NewPassword chosen)
{
    public async Task<User> RunAsync(AddUserInput input, CancellationToken cancellationToken)
    {
        await db.RequireAsync<Customer>("customerId", input.CustomerId, cancellationToken);
        var password = await chosen.CheckAsync("password", input.Password, input.Username, cancellationToken);
        var user = new User(input.Username, await passwords.HashAsync(password, cancellationToken), input.Role, input.CustomerId, input.Locale);
        db.Users.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return user;
    }
}
