using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TrunkFlow.Tests.Support;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

[Collection(PanelCollection.Name)]
public sealed class ImportPagesTests(PanelHost host)
{
    [Fact]
    public async Task A_list_is_uploaded_looked_at_and_added_without_the_lines_that_cannot_be()
    {
        var code = $"lista{Some.Number}";
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/customers");
        await tab.FollowAsync("a[href*='/imports/create']");
        await tab.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#Input_File-error")).ToBeVisibleAsync();

        await ChooseAsync(tab, "clientes.csv", Encoding.Latin1.GetBytes($"Código;Nome;Saldo;Senha\n{code}-a;Açaí do João;10,50;s3gr3do\n{code}-b;Bom Preço;dez;s3gr3do\n{code}-a;De novo;;\n"));
        await tab.Page.WaitForURLAsync("**/imports/*-*");
        await Assertions.Expect(tab.Page.Locator(".tab[aria-current=page]")).ToContainTextAsync("Com problema");
        await Assertions.Expect(tab.Page.Locator("tbody tr").First).ToContainTextAsync("“dez” não é um valor");
        Assert.DoesNotContain("s3gr3do", await tab.Page.ContentAsync(), StringComparison.Ordinal);
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.ClickAsync("a:has-text('Baixar linhas com problema')"));
        Assert.Contains("Bom Preço", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await tab.Page.ClickAsync(".tab:has-text('Novos')");
        await Assertions.Expect(tab.Page.Locator("main tbody tr").First).ToContainTextAsync("Açaí do João");

        await tab.FollowAsync("a[href*='ask=apply']");
        await tab.Page.ClickAsync("form[action*='Apply'] .btn-primary");
        await Assertions.Expect(tab.Page.Locator(".notice.is-bad")).ToContainTextAsync("Linhas que não podem entrar: 2");
        await tab.FollowAsync("a[href*='ask=apply']");
        await tab.Page.CheckAsync("[name=despiteFaults]");
        await tab.Page.ClickAsync("form[action*='Apply'] .btn-primary");
        await Assertions.Expect(tab.Page.Locator("#state-title .status")).ToHaveTextAsync("Aplicada");
        await PanelPictures.KeepEveryLookAsync(tab, "imports-applied");
        await using var db = host.Database.Open();
        Assert.Equal($"{code}-a", Assert.Single(await db.Customers.Where(row => row.Code.StartsWith(code)).Select(row => row.Code).ToListAsync()));
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task Columns_nobody_knows_are_chosen_on_the_page_and_passwords_of_extensions_are_given_once()
    {
        var customer = Some.ExtensionCustomer();
        await host.Database.SaveAsync(customer);
        await using var tab = await host.OpenAsync();
        await tab.GoToAsync("/imports/create?kind=Extensions");
        await tab.Page.FillAsync("#Input_CustomerId", customer.Code);
        await ChooseAsync(tab, "x.csv", Encoding.UTF8.GetBytes("alfa;beta\n4001;Recepção\n"));
        await Assertions.Expect(tab.Page.Locator(".notice.is-warn")).ToContainTextAsync("qual coluna tem o ramal");
        await PanelPictures.KeepEveryLookAsync(tab, "imports-columns");
        Assert.Empty(await tab.AxeAsync());
        await tab.Page.SelectOptionAsync("[name='Input.Columns[0]']", "Number");
        await tab.Page.SelectOptionAsync("[name='Input.Columns[1]']", "Name");
        await tab.Page.ClickAsync("button:has-text('Ler de novo')");
        await Assertions.Expect(tab.Page.Locator("main tbody tr").First).ToContainTextAsync("Recepção");
        await tab.FollowAsync("a[href*='ask=apply']");
        await tab.Page.ClickAsync("form[action*='Apply'] .btn-primary");
        await Assertions.Expect(tab.Page.Locator("form.notice")).ToContainTextAsync("entregue uma vez");
        await PanelPictures.KeepEveryLookAsync(tab, "imports-secrets");
        Assert.Empty(await tab.AxeAsync());
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.ClickAsync("button:has-text('Baixar usuários e senhas')"));
        Assert.Contains(";4001;Recepção;ext-", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator("form.notice")).ToHaveCountAsync(0);
        Assert.Empty(tab.Faults);
    }

    [Fact]
    public async Task A_viewer_looks_and_neither_uploads_nor_applies()
    {
        await using var tab = await host.OpenAsync(PanelHost.Viewer);
        await tab.GoToAsync($"/imports/{host.Seed.Import}?ask=apply");
        await Assertions.Expect(tab.Page.Locator("main .actions a, main form")).ToHaveCountAsync(0);
        await tab.GoToAsync("/profile");
        Assert.Equal(403, await tab.PostAsync($"/imports/{host.Seed.Import}?handler=Apply", ("version", "1")));
        Assert.Equal(403, await tab.PostAsync($"/imports/{host.Seed.Import}?handler=Secrets"));
        Assert.Equal(403, (await tab.Page.GotoAsync("/imports/create?kind=Customers"))!.Status);
    }

    private static async Task ChooseAsync(PanelTab tab, string name, byte[] content)
    {
        await tab.Page.SetInputFilesAsync("#Input_File", new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await tab.Page.ClickAsync("main form .btn-primary");
    }
}
