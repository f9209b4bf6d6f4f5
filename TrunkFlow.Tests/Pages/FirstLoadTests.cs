using Microsoft.Playwright;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class FirstLoadTests(PanelHost host)
{
    private const int MostBytes = 100_000;

    /// <summary>Headers and bodies as they travel, from the form of the sign-in to the whole dashboard.</summary>
    [Fact]
    public async Task A_first_visit_loads_a_hundred_kilobytes_at_most_and_the_next_page_only_itself()
    {
        await using var tab = await host.OpenAsync(user: null);
        var requests = new List<IRequest>();
        tab.Page.RequestFinished += (_, request) => requests.Add(request);
        await tab.SignInAsync(PanelHost.Operator, PanelHost.Password);
        await tab.Page.WaitForLoadStateAsync(LoadState.Load);
        var first = requests.ToList();
        Assert.Contains(first, request => request.Url.Contains("/build/icons.svg", StringComparison.Ordinal));
        Assert.All(first, request => Assert.StartsWith(host.Address.ToString(), request.Url, StringComparison.Ordinal));
        var sizes = await Task.WhenAll(first.Select(async request => (request.Url, Bytes: await BytesAsync(request))));
        Assert.True(sizes.Sum(size => size.Bytes) <= MostBytes, string.Join('\n', sizes.Select(size => $"{size.Bytes,7} {size.Url}").Append($"{sizes.Sum(size => size.Bytes),7}")));

        requests.Clear();
        await tab.GoToAsync("/gateways");
        var sent = await Task.WhenAll(requests.ToList().Where(request => request.ResourceType is "stylesheet" or "script").Select(BytesAsync));
        Assert.Equal(0, sent.Sum());
    }

    private static async Task<int> BytesAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }
}
