using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>The pictures of the README are made of pages that are there, from invented data, and are small; <c>scripts/screenshots --readme</c> puts them in their place.</summary>
[Collection(PanelCollection.Name)]
public sealed class ReadmePicturesTests(PanelHost host)
{
    private const int Most = 60_000;

    /// <summary>A picture as WebP, which Chromium can write itself.</summary>
    private const string ToWebP = """
        async png => {
          const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
          const canvas = new OffscreenCanvas(1024, Math.round(picture.height * 1024 / picture.width));
          const drawing = canvas.getContext("2d");
          drawing.imageSmoothingQuality = "high";
          drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
          const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/webp", quality: 0.75 })).arrayBuffer());
          return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ""));
        }
        """;

    [Theory]
    [InlineData("dashboard", "/", 1280, 900)]
    [InlineData("customer", "/customers/{customer}", 1280, 900)]
    [InlineData("call", "/calls/{call}", 1280, 900)]
    [InlineData("wall", "/wall", 1280, 720)]
    public async Task A_picture_of_the_readme_is_small(string name, string path, int width, int height)
    {
        await using var tab = await host.OpenAsync();
        await PanelPictures.LookAsync(tab, width, dark: false);
        await tab.Page.SetViewportSizeAsync(width, height);
        await tab.GoToAsync(PageTourTests.Real(path, host.Seed));
        var png = await tab.Page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });

        // The panel's own pages may fetch nothing of the kind.
        await tab.Page.GotoAsync("about:blank");
        var picture = Convert.FromBase64String(await tab.Page.EvaluateAsync<string>(ToWebP, Convert.ToBase64String(png)));
        Assert.InRange(picture.Length, 5_000, Most);
        await PanelPictures.KeepForReadmeAsync(name, picture);
    }
}
