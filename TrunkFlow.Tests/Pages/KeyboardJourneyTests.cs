using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>
/// From a new customer to a number that rings, by the keyboard alone: through menus, a question and a refusal. At every stop the focus is seen, nothing covers it,
/// and it goes the way the page is read.
/// </summary>
[Collection(PanelCollection.Name)]
public sealed class KeyboardJourneyTests(PanelHost host)
{
    private const int MostStops = 160;

    /// <summary>What is focused: where it is, whether one sees that it is, and whether it lies bare.</summary>
    private const string Look = """
        () => {
          const focused = document.activeElement;
          const box = focused.getBoundingClientRect();
          const ring = element => { const style = getComputedStyle(element); return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2; };
          const at = document.elementFromPoint(Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 2), Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 2));
          const form = focused.closest("form[method=post] fieldset, .savebar") !== null;
          return JSON.stringify({
            name: (focused.getAttribute("aria-label") ?? focused.labels?.[0]?.textContent ?? focused.textContent).trim().replace(/\s+/g, " "),
            what: `${focused.tagName.toLowerCase()}#${focused.id} ${focused.getAttribute("href") ?? focused.getAttribute("name") ?? ""}`,
            seen: ring(focused) && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
            bare: at !== null && (focused.contains(at) || at.contains(focused) || at.closest("label")?.control === focused),
            top: form ? Math.round(box.top + scrollY) : -1,
            left: Math.round(box.left),
            body: focused === document.body,
          });
        }
        """;

    private PanelTab tab = null!;

    [Fact]
    public async Task A_customer_gets_a_number_that_rings_without_a_pointer()
    {
        var (code, number, did) = ($"teclado-{Some.Number}", $"{7000 + Some.Number}", $"+551155{Some.Number:000000}");
        await using var opened = tab = await host.OpenAsync();
        await tab.GoToAsync("/");
        await SkipsToTheContentAsync();
        await FollowAsync("Clientes", "**/customers");
        await AMenuOpensAndClosesAsync();
        await FollowAsync("Novo cliente", "**/customers/new");
        await Assertions.Expect(tab.Page.Locator("#Input_Name")).ToBeFocusedAsync();
        await AddCustomerAsync(code);
        await GoAsync("Ramais", "/extensions", "Novo ramal");
        await Assertions.Expect(tab.Page.Locator("#Input_CustomerId")).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync(code);
        await TypeAsync("Número", number);
        await PressAsync("Salvar");
        await Assertions.Expect(tab.Page.Locator(".notice.is-ok")).ToBeVisibleAsync();
        await AllocateAsync(code, number, did);

        await using var db = host.Database.Open();
        var held = await db.CustomerDids.AsNoTracking().Include(row => row.Customer).Include(row => row.Destinations).ThenInclude(row => row.Extension).SingleAsync(row => row.Did!.Number == did);
        Assert.Equal((code, number), (held.Customer!.Code, held.Destinations.Single().Extension!.Number));
        Assert.Empty(tab.Faults);
    }

    [Theory]
    [InlineData("/customers/new")]
    [InlineData("/customers/{customer}/edit")]
    [InlineData("/routes/edit/{route}")]
    [InlineData("/gateways/edit/{gateway}")]
    [InlineData("/dids/{did}/allocate")]
    [InlineData("/start/number/did?customer={telephones}&extension={extension}")]
    public async Task Every_stop_of_a_form_is_seen_lies_bare_and_follows_the_one_before(string path)
    {
        await using var opened = tab = await host.OpenAsync();
        await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        await tab.GoToAsync(PageTourTests.Real(path, host.Seed));
        await tab.Page.EvaluateAsync("() => document.activeElement.blur()");
        var before = new Stop("", "", true, true, -1, 0, false);
        for (var stops = 0; stops < MostStops; stops++)
        {
            var stop = await NextAsync();
            if (stop.Body)
            {
                return;
            }

            Assert.True(stop.Top < 0 || before.Top < 0 || stop.Top > before.Top - 60, $"{stop.What} comes after {before.What}, which is below it");
            before = stop;
        }

        Assert.Fail($"After {MostStops} stops the page has not ended.");
    }

    private async Task SkipsToTheContentAsync()
    {
        Assert.Equal("Ir para o conteúdo", (await NextAsync()).Name);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#content")).ToBeFocusedAsync();
        await tab.GoToAsync("/");
    }

    private async Task AMenuOpensAndClosesAsync()
    {
        await ReachAsync("Filtrar");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#filters .menu-list")).ToBeVisibleAsync();
        await NextAsync();
        await Assertions.Expect(tab.Page.Locator("#filters .menu-item").First).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("#filters .menu-list")).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator("#filters summary")).ToBeFocusedAsync();
        await tab.GoToAsync("/customers");
    }

    private async Task AddCustomerAsync(string code)
    {
        await tab.Page.Keyboard.TypeAsync("Padaria do Teclado");
        await TypeAsync("Código", "Não Pode");
        await NextAsync();
        await Assertions.Expect(tab.Page.Locator("#Input_Code-error")).ToBeVisibleAsync();

        // Leaving asks first, and says where one was.
        await ReachAsync("Gateways", back: true);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("[data-stay]")).ToBeFocusedAsync();
        await SeenAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(".rail a[href='/gateways']")).ToBeFocusedAsync();

        await ReachAsync("Código");
        await tab.Page.Keyboard.PressAsync("Control+A");
        await tab.Page.Keyboard.TypeAsync(code);
        await ReachAsync("Tipo");
        await tab.Page.Keyboard.TypeAsync("Ramal");
        await PressAsync("Criar cliente");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Padaria do Teclado");
    }

    private async Task AllocateAsync(string code, string number, string did)
    {
        await GoAsync("Números (DID)", "/dids", "Novos números");
        await tab.Page.Keyboard.TypeAsync(did);
        await tab.Page.Keyboard.PressAsync("Control+Enter");
        await tab.Page.WaitForURLAsync("**/dids");
        await tab.Page.Keyboard.PressAsync("f");
        await tab.Page.Keyboard.TypeAsync(did[5..]);
        await Assertions.Expect(tab.Page.Locator("#list tbody tr")).ToHaveCountAsync(1);
        await tab.Page.EvaluateAsync("() => document.activeElement.blur()");
        await tab.Page.Keyboard.PressAsync("j");
        await SeenAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync(url => url.Contains("/dids/", StringComparison.Ordinal));
        await FollowAsync("Alocar", "**/allocate");
        await tab.Page.Keyboard.TypeAsync(code);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#Customer-name")).ToHaveTextAsync("Padaria do Teclado");

        // What is refused is read first, and the way to its field is a link.
        await PressAsync("Salvar");
        await Assertions.Expect(tab.Page.Locator("[data-errors]")).ToBeFocusedAsync();
        await NextAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("#Input_Destinations_0__Number")).ToBeFocusedAsync();
        await SeenAsync();
        await tab.Page.Keyboard.TypeAsync(number);
        await PressAsync("Salvar");
        await Assertions.Expect(tab.Page.Locator(".page-head .status")).ToHaveTextAsync("Alocado");
    }

    private async Task GoAsync(string place, string address, string then)
    {
        await FollowAsync(place, $"**{address}");
        await FollowAsync(then, $"**{address}/edit");
    }

    private async Task FollowAsync(string name, string address)
    {
        await ReachAsync(name);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync(address);
    }

    private async Task TypeAsync(string name, string value)
    {
        await ReachAsync(name);
        await tab.Page.Keyboard.TypeAsync(value);
    }

    private async Task PressAsync(string name)
    {
        await ReachAsync(name);
        await tab.Page.RunAndWaitForResponseAsync(() => tab.Page.Keyboard.PressAsync("Enter"), response => response.Request is { Method: "POST", IsNavigationRequest: true });
    }

    /// <summary>Goes on, or back, until what is so called is focused.</summary>
    private async Task ReachAsync(string name, bool back = false)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if ((await NextAsync(back)).Name.StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"After {MostStops} stops nothing is called {name}.");
    }

    private async Task<Stop> NextAsync(bool back = false)
    {
        await tab.Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        return await SeenAsync();
    }

    private async Task<Stop> SeenAsync()
    {
        var stop = JsonSerializer.Deserialize<Stop>(await tab.Page.EvaluateAsync<string>(Look), JsonSerializerOptions.Web)!;
        Assert.True(stop.Body || (stop.Seen && stop.Bare), $"{tab.Page.Url}: {stop}");
        return stop;
    }

    private sealed record Stop(string Name, string What, bool Seen, bool Bare, int Top, int Left, bool Body);
}
