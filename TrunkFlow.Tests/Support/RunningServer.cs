using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Support;

/// <summary>
/// The whole server in this process, on a database of its own: <c>IClassFixture&lt;RunningServer&gt;</c>. It has one user of each role but
/// partner, named like the role.
/// </summary>
public sealed class RunningServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "a password for tests";

    private const int Cost = 4;

    private readonly ScratchFolder folder = new();
    private readonly Dictionary<UserRole, User> users = [];

    public TestDatabase Database { get; private set; } = null!;

    /// <summary>For a second server on the same database.</summary>
    public string MasterKeyFile => folder["master.key"];

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        foreach (var role in (UserRole[])[UserRole.Admin, UserRole.Operator, UserRole.Viewer])
        {
            users[role] = new User(role.ToString(), Bcrypt.Hash(Password, Cost), role, locale: "en");
        }

        await Database.SaveAsync([.. users.Values]);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Database.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A client of the API with a token of the role's user.</summary>
    public ApiClient As(UserRole role) => As(users[role]);

    /// <summary>The same of any user.</summary>
    public ApiClient As(User user)
    {
        var client = CreateClient();
        var (token, _) = Services.GetRequiredService<AccessTokens>().Issue(UserClaims.Of(user));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiClient(client);
    }

    /// <summary>The role's user as the API sees it.</summary>
    public ClaimsPrincipal Principal(UserRole role) => new(UserClaims.Of(users[role], "test"));

    /// <summary>A client of the API nobody knows.</summary>
    public ApiClient AsVisitor() => new(CreateClient());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:TrunkFlow", Database.ConnectionString);
        builder.UseSetting("MasterKeyFile", MasterKeyFile);
        builder.UseSetting("Identity:BcryptCost", $"{Cost}");
        builder.UseSetting("Roles", "web");
        Unhurried.Set(builder);
    }
}
