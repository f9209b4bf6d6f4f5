using Microsoft.Playwright;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>Pictures for people to look at, kept where TRUNKFLOW_SHOTS names a folder.</summary>
public static class PanelPictures
{
    private static readonly (int Width, bool Dark)[] Every = [(1440, false), (1440, true), (390, false), (390, true)];

    private static string? Folder => Environment.GetEnvironmentVariable("TRUNKFLOW_SHOTS");

    /// <summary>The widths and themes a page is looked at in.</summary>
    public static IReadOnlyList<(int Width, bool Dark)> Looks { get; } = Folder is null ? [(1440, false), (390, true)] : Every;

    /// <summary>Gives the tab a width and a theme; the page in it is the same. Without motion, or colours would be seen half-way.</summary>
    public static async Task LookAsync(PanelTab tab, int width, bool dark)
    {
        await tab.Page.SetViewportSizeAsync(width, width < 600 ? 844 : 1000);
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
    }

    /// <summary>The tab as it is.</summary>
    public static async Task KeepAsync(PanelTab tab, string name, int width, bool dark)
    {
        if (Folder is { } folder)
        {
            await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Path = PathOf(folder, name, width, dark) });
        }
    }

    /// <summary>A part of a page that is not on the first screen of it.</summary>
    public static async Task KeepPartAsync(PanelTab tab, string part, string name, int width, bool dark)
    {
        if (Folder is { } folder)
        {
            await tab.Page.Locator(part).ScreenshotAsync(new LocatorScreenshotOptions { Path = PathOf(folder, name, width, dark) });
        }
    }

    /// <summary>One of those in the README, beside the others.</summary>
    public static async Task KeepForReadmeAsync(string name, byte[] webP)
    {
        if (Folder is { } folder)
        {
            Directory.CreateDirectory(Path.Combine(folder, "readme"));
            await File.WriteAllBytesAsync(Path.Combine(folder, "readme", $"{name}.webp"), webP);
        }
    }

    /// <summary>A step of a longer way in every look, as it can be reached once only.</summary>
    public static async Task KeepEveryLookAsync(PanelTab tab, string name)
    {
        if (Folder is null)
        {
            return;
        }

        var before = tab.Page.ViewportSize!;
        foreach (var (width, dark) in Every)
        {
            await LookAsync(tab, width, dark);
            await KeepAsync(tab, name, width, dark);
        }

        await tab.Page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private static string PathOf(string folder, string name, int width, bool dark) => Path.Combine(folder, $"{name}-{(width < 600 ? "m" : "d")}-{(dark ? "dark" : "light")}.png");
}
