using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>Fields that take the number of an extension, or a free number, of which there may be thousands.</summary>
[Collection(PanelCollection.Name)]
public sealed class SuggestedFieldTests(PanelHost host)
{
    private const string Submit = ".savebar .btn-primary";
    private const string Number = "#Input_Destinations_0__Number";

    private static readonly CustomerDetails Office = new() { Name = "Escritório de muitos ramais" };

    [Fact]
    public async Task An_extension_is_found_by_its_name_and_only_among_the_customers()
    {
        var (extension, did) = (await ExtensionAsync("Recepção da matriz"), Some.Did($"+551151{Some.Number:000000}"));
        var stranger = await ExtensionAsync("Recepção de outro");
        await host.Database.SaveAsync(did);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/dids/{did.Id}/allocate?customer={extension.CustomerId}");
        await tab.Page.Locator(Number).PressSequentiallyAsync("recep");
        await Assertions.Expect(tab.Page.Locator($"{Number}-list option[value='{extension.Number}']")).ToHaveTextAsync("Recepção da matriz");
        Assert.Equal(0, await tab.Page.Locator($"{Number}-list option[value='{stranger.Number}']").CountAsync());
        await tab.Page.FillAsync(Number, extension.Number);
        await Assertions.Expect(tab.Page.Locator($"{Number}-name")).ToHaveTextAsync("Recepção da matriz");
        await PanelPictures.KeepEveryLookAsync(tab, "suggested-extension");
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator(".page-head .status")).ToHaveTextAsync("Alocado");

        await tab.GoToAsync($"/dids/{did.Id}/allocate");
        Assert.Equal(extension.Number, await tab.Page.InputValueAsync(Number));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task An_extension_the_customer_has_not_is_told_at_its_field()
    {
        var (extension, did) = (await ExtensionAsync("Portaria"), Some.Did($"+551152{Some.Number:000000}"));
        var conference = new Conference(extension.CustomerId, "Plantão");
        await host.Database.SaveAsync(did, conference);
        await using var tab = await host.OpenAsync(script: false);
        await tab.GoToAsync($"/dids/{did.Id}/allocate?customer={extension.CustomerId}");
        await tab.Page.FillAsync(Number, "77777");
        await tab.Page.ClickAsync(Submit);
        await Assertions.Expect(tab.Page.Locator($"{Number}-error")).ToHaveTextAsync("O cliente não tem o ramal 77777.");
        Assert.Equal("77777", await tab.Page.InputValueAsync(Number));

        await tab.GoToAsync($"/conferences/{conference.Id}");
        await tab.Page.FillAsync("#Input_Extension", "77777");
        await tab.Page.ClickAsync("form[aria-labelledby=invite] button");
        await Assertions.Expect(tab.Page.Locator("#Input_Extension-error")).ToHaveTextAsync("O cliente não tem o ramal 77777.");
        await tab.Page.FillAsync("#Input_Extension", $" {extension.Number} ");
        await tab.Page.ClickAsync("form[aria-labelledby=invite] button");
        await Assertions.Expect(tab.Page.Locator("#participants")).ToContainTextAsync(extension.Number);

        await tab.GoToAsync($"/start/number/extension?customer={extension.CustomerId}");
        await tab.Page.FillAsync("#known", "77777");
        await tab.Page.ClickAsync("#use");
        await Assertions.Expect(tab.Page.Locator("#known-error")).ToHaveTextAsync("O cliente não tem o ramal 77777.");
        await tab.Page.FillAsync("#known", extension.Number);
        await tab.Page.ClickAsync("#use");
        await tab.Page.WaitForURLAsync($"**/start/number/did?customer={extension.CustomerId}&extension={extension.Id}");
    }

    [Fact]
    public async Task Free_numbers_are_suggested_by_any_of_their_digits_and_held_ones_are_not()
    {
        var extension = await ExtensionAsync("Caixa");
        var (free, held) = (Some.Did($"+551153{Some.Number:000000}"), Some.Did($"+551154{Some.Number:000000}"));
        await host.Database.SaveAsync(free, held, held.Allocate(extension.CustomerId, [Some.Ring(extension)], TimeProvider.System.GetUtcNow()));
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync($"/start/number/did?customer={extension.CustomerId}&extension={extension.Id}");
        await tab.Page.Locator("#known").PressSequentiallyAsync($"({free.Number[3..5]}) {free.Number[5..9]}");
        await Assertions.Expect(tab.Page.Locator($"#known-list option[value='{free.Number}']")).ToHaveCountAsync(1);
        await tab.Page.FillAsync("#known", "");
        await tab.Page.Locator("#known").PressSequentiallyAsync(held.Number[5..]);
        await Assertions.Expect(tab.Page.Locator($"#known-list option[value='{free.Number}']")).ToHaveCountAsync(0);
        Assert.Equal(0, await tab.Page.Locator($"#known-list option[value='{held.Number}']").CountAsync());
        await tab.Page.FillAsync("#known", free.Number);
        await tab.Page.ClickAsync("#use");
        await tab.Page.WaitForURLAsync($"**did={free.Id}");
        await tab.Page.ClickAsync("#next");
        await Assertions.Expect(tab.Page.Locator("#there")).ToContainTextAsync($"toca no ramal {extension.Number}");
        await using var db = host.Database.Open();
        Assert.Equal(DidStatus.Allocated, (await db.Dids.SingleAsync(row => row.Id == free.Id)).Status);
        Assert.Empty(tab.Faults);
    }

    private async Task<Extension> ExtensionAsync(string name)
    {
        var customer = Some.ExtensionCustomer(Office);
        var extension = new Extension(customer.Id, new ExtensionDetails { Number = $"{5000 + Some.Number}", Name = name });
        await host.Database.SaveAsync(customer, extension);
        return extension;
    }
}
