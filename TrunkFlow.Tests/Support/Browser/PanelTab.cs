using System.Text.Json;
using Microsoft.Playwright;

namespace TrunkFlow.Tests.Support.Browser;

/// <summary>A browser tab that notes whatever goes wrong in it: script errors, broken requests, and what the content policy stopped.</summary>
public sealed class PanelTab : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(RepositoryRoot.File("node_modules/axe-core/axe.min.js")));

    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    public PanelTab(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // The form's own 422, and the 403 and 404 pages, are answers and not faults; Chromium logs each as an error.
            // A request that gave way to another one is logged too, by htmx; what failed is logged as sendError, timeout or responseError besides.
            if (message.Type is "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)
                && !message.Text.StartsWith("htmx:sendAbort", StringComparison.Ordinal) && !message.Text.StartsWith("htmx:afterRequest", StringComparison.Ordinal))
            {
                faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => faults.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                faults.Add($"{response.Status} {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What went wrong so far; nothing should.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Has axe-core in every page from the next on, where a tab looks at many: it is large to be sent to each.</summary>
    public Task KeepAxeAsync() => Page.AddInitScriptAsync(Axe.Value);

    /// <summary>What went wrong was of the page before.</summary>
    public void ForgetFaults() => faults.Clear();

    public async Task<int> GoToAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        return response!.Status;
    }

    /// <summary>Posts what no form of the page offers, with the token of one that is there; its status.</summary>
    public async Task<int> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = context.APIRequest.CreateFormData();
        foreach (var (name, value) in fields)
        {
            form.Set(name, value);
        }

        form.Set("__RequestVerificationToken", await Page.InputValueAsync("main input[name=__RequestVerificationToken] >> nth=0"));
        return (await context.APIRequest.PostAsync(path, new() { Form = form })).Status;
    }

    /// <summary>Goes to a page whose stream then hears all that the page follows, so that what comes next is news.</summary>
    public async Task GoAndHearAsync(string path)
    {
        await Page.AddInitScriptAsync("document.addEventListener('htmx:sseOpen', event => event.detail.source.addEventListener('nothing', () => { window.hears = true; }));");
        await GoToAsync(path);
        await Page.WaitForFunctionAsync("() => window.hears");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Clicks a link and waits until the page behind it is whole; a click alone returns when the first byte of it arrived.</summary>
    public async Task FollowAsync(string link)
    {
        var left = Page.Url;
        await Page.ClickAsync(link);
        await Page.WaitForURLAsync(url => url != left);
    }

    public async Task SignInAsync(string user, string password)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("#Input_Username", user);
        await Page.FillAsync("#Input_Password", password);
        await Page.ClickAsync("form[method=post] .btn-primary");
        await Page.WaitForURLAsync("**/");
    }

    /// <summary>Everything axe-core holds against the page under WCAG 2.2 A and AA, as lines of rule and element.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // Evaluated in the page's own world, which the content policy does not govern.
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe.Value + ";null");
        }

        var json = await Page.EvaluateAsync<string>("""
            async () => JSON.stringify((await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
              .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`)))
            """);
        return JsonSerializer.Deserialize<string[]>(json)!;
    }

    /// <summary>How many pixels the page is wider than its window.</summary>
    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Icons the page names and the sprite has not.</summary>
    public async Task<IReadOnlyList<string>> MissingIconsAsync()
    {
        var json = await Page.EvaluateAsync<string>("""
            async () => {
              const used = [...document.querySelectorAll('use')].map(use => use.getAttribute('href'));
              const files = new Map();
              for (const file of new Set(used.map(href => href.split('#')[0]))) {
                files.set(file, new DOMParser().parseFromString(await (await fetch(file)).text(), 'image/svg+xml'));
              }
              return JSON.stringify(used.filter(href => !files.get(href.split('#')[0]).getElementById(href.split('#')[1])));
            }
            """);
        return JsonSerializer.Deserialize<string[]>(json)!;
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
