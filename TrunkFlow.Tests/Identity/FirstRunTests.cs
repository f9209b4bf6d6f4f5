using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Identity;

public sealed partial class FirstRunTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_first_administrator_gets_a_random_password_printed_once()
    {
        using var passwords = new PasswordHashing(4);
        var first = await RunAsync(passwords);
        var password = Printed().Match(first).Groups["password"].Value;
        await using var db = database.Open();
        var admin = await db.Users.SingleAsync();
        Assert.Equal(("admin", UserRole.Admin), (admin.Username, admin.Role));
        Assert.True(Bcrypt.Verify(password, admin.PasswordHash));
        Assert.Equal("", await RunAsync(passwords));
    }

    private async Task<string> RunAsync(PasswordHashing passwords)
    {
        var output = new StringWriter();
        await using var db = database.Open();
        await new FirstRun(db, passwords).RunAsync(output, CancellationToken.None);
        return output.ToString();
    }

    [GeneratedRegex(@"""admin"" with the password (?<password>\w{20}) ")]
    private static partial Regex Printed();
}
