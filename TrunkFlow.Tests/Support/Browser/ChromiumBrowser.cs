using Microsoft.Playwright;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>A real Chromium; each tab is a visitor of its own.</summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private const int NarrowerIsATelephone = 600;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private ChromiumBrowser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<ChromiumBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new ChromiumBrowser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        }));
    }

    /// <param name="address">The server.</param>
    /// <param name="width">Of the window; a narrow one is a telephone's, with touch.</param>
    /// <param name="dark">Whether the system asks for the dark theme.</param>
    /// <param name="script">Whether scripts run.</param>
    /// <param name="language">The browser's.</param>
    /// <param name="session">The cookies of an earlier tab, as its context wrote them.</param>
    public async Task<PanelTab> OpenAsync(Uri address, int width = 1440, bool dark = false, bool script = true, string language = "pt-BR", string? session = null)
    {
        var telephone = width < NarrowerIsATelephone;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = telephone ? 844 : 1000 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = language,
            TimezoneId = "America/Sao_Paulo",
            HasTouch = telephone,
            IsMobile = telephone,
            StorageState = session,
        });
        context.SetDefaultTimeout(30_000);
        return new PanelTab(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
