using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>The users of a panel and their tabs: one sign-in through the page for each user, every other tab of theirs starts with the cookie.</summary>
internal sealed class PanelVisitors(ChromiumBrowser browser, Uri address, string password)
{
    private readonly Dictionary<string, string> sessions = [];

    /// <summary>Users of these names, with one password.</summary>
    public static async Task AddAsync(TestDatabase database, string password, params (string Name, UserRole Role)[] users)
    {
        using var passwords = new PasswordHashing(4);
        var hash = await passwords.HashAsync(password, CancellationToken.None);
        await database.SaveAsync([.. users.Select(user => new User(user.Name, hash, user.Role))]);
    }

    /// <summary>A tab of a signed-in reader; nobody's when <paramref name="user"/> is null.</summary>
    public async Task<PanelTab> OpenAsync(string? user, int width = 1440, bool dark = false, bool script = true, string language = "pt-BR") =>
        await browser.OpenAsync(address, width, dark, script, language, user is null ? null : await SessionAsync(user));

    private async Task<string> SessionAsync(string user)
    {
        if (sessions.TryGetValue(user, out var known))
        {
            return known;
        }

        await using var tab = await OpenAsync(user: null);
        await tab.SignInAsync(user, password);
        return sessions[user] = await tab.Page.Context.StorageStateAsync();
    }
}
